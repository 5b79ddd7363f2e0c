package eu.lectern.gateway.curriculum;

import eu.lectern.contracts.curriculum.AssessmentKind;
import eu.lectern.contracts.curriculum.DeliveryPart;
import eu.lectern.contracts.curriculum.Requirement;
import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import io.smallrye.graphql.api.Union;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What must be passed, as a tree of the three kinds below. */
@Union
@Name("Requirement")
@Description("What must be passed: a tree of `AllOf` and `AnyOf` with required assessments as its leaves.")
public sealed interface RequirementView {

    /** A requirement in a reader's language. */
    static RequirementView of(Requirement requirement, List<String> languages) {
        return switch (requirement) {
            case Requirement.AllOf all -> new AllOf(of(all.allOf(), languages));
            case Requirement.AnyOf any -> new AnyOf(of(any.anyOf(), languages));
            case Requirement.Assessed leaf -> RequiredAssessment.of(leaf, languages);
        };
    }

    private static List<RequirementView> of(List<Requirement> requirements, List<String> languages) {
        return requirements.stream()
                .map(requirement -> of(requirement, languages))
                .toList();
    }

    /** Met when every child is met. */
    @Type("AllOf")
    @DefaultNonNull
    @Description("Met when every requirement in it is met.")
    record AllOf(@Description("At least one.") List<@NonNull RequirementView> allOf) implements RequirementView {}

    /** Met when at least one child is met. */
    @Type("AnyOf")
    @DefaultNonNull
    @Description("Met when at least one requirement in it is met.")
    record AnyOf(@Description("At least one.") List<@NonNull RequirementView> anyOf) implements RequirementView {}

    /** Met when the named assessment is passed. */
    @Type("RequiredAssessment")
    @DefaultNonNull
    @Description("Met when the assessment is passed.")
    record RequiredAssessment(
            @Description("The code under which its results are recorded, e.g. `M05-MOOC-TEST`.")
            String assessment,

            @Description("The delivery part that it belongs to.")
            DeliveryPart part,

            @Description("What is assessed, and with it which figure a result carries.")
            AssessmentKind kind,

            @Nullable @Description("The mark in percent from which it is passed; null where the curriculum gives none.")
            BigDecimal minPercent,

            @Nullable @Description("The grade from which it is passed; null unless it is graded.")
            Integer minGrade,

            @Nullable @Description("The top of the grade's scale, which starts at 1; null unless it is graded.")
            Integer maxGrade,

            @Description("What the learner has to do.") String text)
            implements RequirementView {

        static RequiredAssessment of(Requirement.Assessed leaf, List<String> languages) {
            return new RequiredAssessment(
                    leaf.assessment(),
                    leaf.part(),
                    leaf.kind(),
                    leaf.minPercent(),
                    leaf.minGrade(),
                    leaf.maxGrade(),
                    leaf.text().in(languages));
        }
    }
}
