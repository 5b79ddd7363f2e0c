package eu.lectern.gateway.enrolment;

import eu.lectern.contracts.curriculum.AssessmentKind;
import eu.lectern.contracts.enrolment.ProgressView;
import eu.lectern.contracts.enrolment.ProgressView.AssessmentStatus;
import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

/** One assessment and the best that the learner has in it. */
@Type("AssessmentProgress")
@DefaultNonNull
@Description("One assessment and the best that the learner has in it.")
public record AssessmentProgress(
        @Description("Its code, e.g. `M05-MOOC-TEST`.") String assessment,
        @Description("What is assessed.") AssessmentKind kind,
        @Description("Where it stands.") AssessmentStatus status,

        @Nullable @Description("The day of the pass that counts; null while it is not passed.")
        LocalDate achievedOn) {

    static AssessmentProgress of(ProgressView.AssessmentView view) {
        return new AssessmentProgress(view.assessment(), view.kind(), view.status(), view.achievedOn());
    }
}
