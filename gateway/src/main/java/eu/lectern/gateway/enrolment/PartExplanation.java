package eu.lectern.gateway.enrolment;

import eu.lectern.contracts.curriculum.DeliveryPart;
import eu.lectern.contracts.enrolment.ExplanationView;
import eu.lectern.contracts.enrolment.ProgressView.PartStatus;
import io.smallrye.graphql.api.DefaultNonNull;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

/** Why a part of a module stands where it stands. */
@Type("PartExplanation")
@DefaultNonNull
@Description("Why a part of a module stands where it stands.")
public record PartExplanation(
        @Description("The delivery part.") DeliveryPart part,
        @Description("Where it stands.") PartStatus status,
        @Description("Why.") String text) {

    static PartExplanation of(ExplanationView.PartExplanation view) {
        return new PartExplanation(view.part(), view.status(), view.text());
    }
}
