package eu.lectern.enrolment.completion;

import eu.lectern.contracts.curriculum.Requirement;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A requirement held against what is known of the learner: the same tree, each node with what met it or what is missing. */
public sealed interface Finding {

    /** The day on which it was first met; empty while it is not met. */
    Optional<LocalDate> metOn();

    /** What met it; of an unmet one, what met parts of it. */
    Stream<Ground> metBy();

    /** Codes of the assessments that would meet it; none when it is met. Of alternatives all are named, one suffices. */
    Stream<String> missing();

    /** What has been tried of it, while it is not met. */
    Attempt attempt();

    default boolean isMet() {
        return metOn().isPresent();
    }

    /** Whether prior learning had a share in meeting it. */
    boolean isRecognised();

    /** Holds one requirement of a module against how the learner stands. */
    static Finding of(Requirement requirement, String module, Standing standing) {
        return switch (requirement) {
            case Requirement.AllOf(List<Requirement> all) ->
                new AllOf(all.stream().map(each -> of(each, module, standing)).toList());
            case Requirement.AnyOf(List<Requirement> any) ->
                new AnyOf(any.stream().map(each -> of(each, module, standing)).toList());
            case Requirement.Assessed leaf ->
                OfAssessment.of(
                        leaf.assessment(),
                        standing.pass(leaf),
                        standing.recognitions().ofRequired(module, leaf.part()),
                        standing);
        };
    }

    /** Of one assessment: a leaf of the tree, an elective scenario, or an assessment of the programme. */
    sealed interface OfAssessment extends Finding {

        /** Its code, e.g. {@code M05-MOOC-TEST}. */
        String assessment();

        /** Of a pass and a recognition the one that came first holds; on the same day it is the pass. */
        static OfAssessment of(
                String assessment, Optional<Evidence> pass, Optional<Recognition> recognition, Standing standing) {
            return Stream.<Ground>concat(pass.stream(), recognition.stream())
                    .min(Comparator.comparing(Ground::on))
                    .<OfAssessment>map(ground -> new Met(assessment, ground))
                    .orElseGet(() -> new NotPassed(assessment, standing.attempt(assessment)));
        }
    }

    /**
     * It needs nothing more.
     *
     * @param ground the earliest pass there is, or the recognition of its part or module
     */
    record Met(String assessment, Ground ground) implements OfAssessment {

        @Override
        public Optional<LocalDate> metOn() {
            return Optional.of(ground.on());
        }

        @Override
        public Stream<Ground> metBy() {
            return Stream.of(ground);
        }

        @Override
        public boolean isRecognised() {
            return ground instanceof Recognition;
        }

        @Override
        public Stream<String> missing() {
            return Stream.empty();
        }

        @Override
        public Attempt attempt() {
            return Attempt.NONE;
        }
    }

    /** There is no pass that counts, and no recognition. */
    record NotPassed(String assessment, Attempt attempt) implements OfAssessment {

        @Override
        public Optional<LocalDate> metOn() {
            return Optional.empty();
        }

        @Override
        public Stream<Ground> metBy() {
            return Stream.empty();
        }

        @Override
        public boolean isRecognised() {
            return false;
        }

        @Override
        public Stream<String> missing() {
            return Stream.of(assessment);
        }
    }

    /**
     * Met when each is, on the day of the last.
     *
     * @param metOn follows from the conditions
     */
    record AllOf(List<Finding> conditions, Optional<LocalDate> metOn) implements Finding {

        AllOf(List<Finding> conditions) {
            this(
                    conditions,
                    conditions.stream().allMatch(Finding::isMet)
                            ? conditions.stream()
                                    .flatMap(each -> each.metOn().stream())
                                    .max(Comparator.naturalOrder())
                            : Optional.empty());
        }

        @Override
        public Stream<Ground> metBy() {
            return conditions.stream().flatMap(Finding::metBy).distinct();
        }

        @Override
        public boolean isRecognised() {
            return isMet() && conditions.stream().anyMatch(Finding::isRecognised);
        }

        @Override
        public Stream<String> missing() {
            return conditions.stream().flatMap(Finding::missing);
        }

        /** What the learner has to do again comes before what waits for the teacher. */
        @Override
        public Attempt attempt() {
            return conditions.stream()
                    .map(Finding::attempt)
                    .max(Comparator.naturalOrder())
                    .orElse(Attempt.NONE);
        }
    }

    /**
     * Met when at least one is, on the day of the first.
     *
     * @param metOn follows from the alternatives
     */
    record AnyOf(List<Finding> alternatives, Optional<LocalDate> metOn) implements Finding {

        AnyOf(List<Finding> alternatives) {
            this(alternatives, earliest(alternatives).flatMap(Finding::metOn));
        }

        @Override
        public Stream<Ground> metBy() {
            return earliest(alternatives)
                    .map(Finding::metBy)
                    .orElseGet(
                            () -> alternatives.stream().flatMap(Finding::metBy).distinct());
        }

        @Override
        public boolean isRecognised() {
            return earliest(alternatives).filter(Finding::isRecognised).isPresent();
        }

        @Override
        public Stream<String> missing() {
            return isMet() ? Stream.empty() : alternatives.stream().flatMap(Finding::missing);
        }

        /** As long as one alternative waits for the teacher, the learner may wait too. */
        @Override
        public Attempt attempt() {
            List<Attempt> attempts = isMet()
                    ? List.of()
                    : alternatives.stream().map(Finding::attempt).toList();
            if (attempts.contains(Attempt.AWAITING_ASSESSMENT)) {
                return Attempt.AWAITING_ASSESSMENT;
            }
            return attempts.contains(Attempt.FAILED) ? Attempt.FAILED : Attempt.NONE;
        }

        /** The alternative that was met first; of several on one day, the one that the curriculum names first. */
        private static Optional<Finding> earliest(List<Finding> alternatives) {
            return alternatives.stream()
                    .filter(Finding::isMet)
                    .min(Comparator.comparing(each -> each.metOn().orElseThrow()));
        }
    }
}
