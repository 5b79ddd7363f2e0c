package eu.lectern.contracts.curriculum;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What must be passed: a small expression tree, stored with the curriculum version as data. The source words it as
 * "Prasības mācību moduļa pabeigšanai" (requirements for completing the module).
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({
    @JsonSubTypes.Type(Requirement.AllOf.class),
    @JsonSubTypes.Type(Requirement.AnyOf.class),
    @JsonSubTypes.Type(Requirement.Assessed.class)
})
public sealed interface Requirement {

    /** Every leaf below, in the order in which the curriculum names them. */
    @JsonIgnore
    Stream<Assessed> leaves();

    /** Met when every child is met. */
    record AllOf(List<Requirement> allOf) implements Requirement {
        public AllOf {
            allOf = requireChildren(allOf, "allOf");
        }

        @Override
        public Stream<Assessed> leaves() {
            return allOf.stream().flatMap(Requirement::leaves);
        }
    }

    /** Met when at least one child is met. */
    record AnyOf(List<Requirement> anyOf) implements Requirement {
        public AnyOf {
            anyOf = requireChildren(anyOf, "anyOf");
        }

        @Override
        public Stream<Assessed> leaves() {
            return anyOf.stream().flatMap(Requirement::leaves);
        }
    }

    /**
     * Met when the named assessment is passed.
     *
     * @param assessment its code, e.g. {@code M05-MOOC-TEST}
     * @param minPercent the mark from which a result passes, 0 to 100; null where the source says only "completed"
     * @param minGrade the grade from which a result passes; null unless the kind is graded
     * @param maxGrade the top of the grade's scale, which starts at 1; null unless the kind is graded
     * @param text what the learner has to do, in words
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Assessed(
            String assessment,
            DeliveryPart part,
            AssessmentKind kind,
            @Nullable BigDecimal minPercent,
            @Nullable Integer minGrade,
            @Nullable Integer maxGrade,
            LanguageMap text)
            implements Requirement {

        private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

        public Assessed {
            if (minPercent != null && (minPercent.signum() < 0 || minPercent.compareTo(HUNDRED) > 0)) {
                throw new IllegalArgumentException("minPercent must be between 0 and 100, not " + minPercent);
            }
            if (minPercent != null && kind != AssessmentKind.TEST) {
                throw new IllegalArgumentException("minPercent stands with a TEST only, not with " + kind);
            }
            if ((kind == AssessmentKind.GRADED_WORK) != (minGrade != null)
                    || (kind == AssessmentKind.GRADED_WORK) != (maxGrade != null)) {
                throw new IllegalArgumentException("minGrade and maxGrade stand with GRADED_WORK, and only there");
            }
            if (minGrade != null && maxGrade != null && (minGrade < 1 || minGrade > maxGrade)) {
                throw new IllegalArgumentException("minGrade must be between 1 and maxGrade");
            }
        }

        /**
         * Whether a result meets it: by the figure where a mark is stated and the result carries that figure, else by how
         * the result was judged when it was recorded.
         *
         * @param percent of the result, 0 to 100; null where it carries none
         * @param grade of the result; null where it carries none
         * @param judgedPassed how it was judged when it was recorded, perhaps by another version's mark
         */
        public boolean isMetBy(@Nullable BigDecimal percent, @Nullable Integer grade, boolean judgedPassed) {
            if (minPercent != null && percent != null) {
                return percent.compareTo(minPercent) >= 0;
            }
            if (minGrade != null && grade != null) {
                return grade >= minGrade;
            }
            return judgedPassed;
        }

        @Override
        public Stream<Assessed> leaves() {
            return Stream.of(this);
        }
    }

    private static List<Requirement> requireChildren(List<Requirement> children, String name) {
        if (children.isEmpty()) {
            throw new IllegalArgumentException(name + " needs at least one requirement");
        }
        return List.copyOf(children);
    }
}
