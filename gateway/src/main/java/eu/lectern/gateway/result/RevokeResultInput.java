package eu.lectern.gateway.result;

import eu.lectern.contracts.assessment.RevokeResult;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A result to be taken back. */
@Input("RevokeResultInput")
@Description("A result to be taken back: it stays readable and counts for nothing.")
public record RevokeResultInput(
        @NonNull @Id @Description("The result: its global id, or the id that REST knows.")
        String result,

        @Description("The revision that is revoked; another one is a conflict.")
        int revision,

        @NonNull @Description("Why it is taken back, 1 to 500 characters.")
        String reason) {

    RevokeResult body() {
        return new RevokeResult(reason);
    }
}
