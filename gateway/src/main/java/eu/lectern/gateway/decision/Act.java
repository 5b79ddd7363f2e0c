package eu.lectern.gateway.decision;

import eu.lectern.contracts.enrolment.DecisionView.ActKind;
import eu.lectern.contracts.enrolment.DecisionView.ActView;
import io.smallrye.graphql.api.DefaultNonNull;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What brought a decision about. */
@Type("Act")
@DefaultNonNull
@Description("What brought a decision about.")
public record Act(
        @Description("What was done.") ActKind kind,

        @Description("The subjects of those who did it, as far as they are known and the caller may see them.")
        List<@NonNull String> by,

        @Description(
                "The results or submissions that became known or changed, by the ids that REST knows; empty for another"
                        + " act.")
        List<@NonNull String> results) {

    static Act of(ActView view) {
        return new Act(
                view.kind(),
                view.by(),
                view.results().stream().map(Object::toString).toList());
    }
}
