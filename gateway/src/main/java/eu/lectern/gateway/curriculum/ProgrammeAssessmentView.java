package eu.lectern.gateway.curriculum;

import eu.lectern.contracts.curriculum.AssessmentKind;
import eu.lectern.contracts.curriculum.Programme;
import io.smallrye.graphql.api.DefaultNonNull;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

/** An assessment of a programme as a whole. */
@Type("ProgrammeAssessment")
@DefaultNonNull
@Description("An assessment of a programme as a whole.")
public record ProgrammeAssessmentView(
        @Description("The code under which its results are recorded, e.g. `PROGRAMME-FINAL`.")
        String assessment,

        @Description("What is assessed.") AssessmentKind kind,
        @Description("The hours that the budget gives it.") BigDecimal hours,
        @Description("What the learner has to do.") String text) {

    static ProgrammeAssessmentView of(Programme.ProgrammeAssessment assessment, List<String> languages) {
        return new ProgrammeAssessmentView(
                assessment.assessment(),
                assessment.kind(),
                assessment.hours(),
                assessment.text().in(languages));
    }
}
