package eu.lectern.gateway.enrolment;

import eu.lectern.contracts.curriculum.DeliveryPart;
import eu.lectern.contracts.enrolment.ProgressView;
import eu.lectern.contracts.enrolment.ProgressView.PartStatus;
import io.smallrye.graphql.api.DefaultNonNull;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** How far one part of a module has come. */
@Type("PartProgress")
@DefaultNonNull
@Description("How far one part of a module has come.")
public record PartProgress(
        @Description("The delivery part.") DeliveryPart part,
        @Description("Where it stands.") PartStatus status,
        @Description("Its assessments.") List<@NonNull AssessmentProgress> assessments) {

    static PartProgress of(ProgressView.PartView view) {
        return new PartProgress(
                view.part(),
                view.status(),
                view.assessments().stream().map(AssessmentProgress::of).toList());
    }
}
