package eu.lectern.gateway.enrolment;

import eu.lectern.contracts.curriculum.DeliveryPart;
import eu.lectern.contracts.enrolment.ProgressView;
import eu.lectern.contracts.enrolment.ProgressView.PartStatus;
import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
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

        @Nullable @Description("The day on which it was passed, or from which it is recognised; null while it is open.")
        LocalDate passedOn,

        @Description("Its assessments.") List<@NonNull AssessmentProgress> assessments) {

    static PartProgress of(ProgressView.PartView view) {
        return new PartProgress(
                view.part(),
                view.status(),
                view.passedOn(),
                view.assessments().stream().map(AssessmentProgress::of).toList());
    }
}
