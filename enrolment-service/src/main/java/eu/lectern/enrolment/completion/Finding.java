package eu.lectern.enrolment.completion;

import eu.lectern.contracts.curriculum.Requirement;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A requirement held against the evidence: the same tree, each node with what met it or what is missing. */
public sealed interface Finding {

    /** The day on which it was first met, given the evidence; empty while it is not met. */
    Optional<LocalDate> metOn();

    /** The evidence that met it; of an unmet one, what met parts of it. */
    Stream<Evidence> metBy();

    /** The assessments that would meet it; none when it is met. Of unmet alternatives all are named, one suffices. */
    Stream<Requirement.Assessed> missing();

    default boolean isMet() {
        return metOn().isPresent();
    }

    /** Holds one requirement against how the learner stands. */
    static Finding of(Requirement requirement, Standing standing) {
        return switch (requirement) {
            case Requirement.AllOf(List<Requirement> all) ->
                new AllOf(all.stream().map(each -> of(each, standing)).toList());
            case Requirement.AnyOf(List<Requirement> any) ->
                new AnyOf(any.stream().map(each -> of(each, standing)).toList());
            case Requirement.Assessed leaf ->
                standing.pass(leaf.assessment())
                        .<Finding>map(pass -> new Passed(leaf, pass))
                        .orElseGet(() -> new NotPassed(leaf));
        };
    }

    /** The assessment is passed, by the earliest pass there is. */
    record Passed(Requirement.Assessed required, Evidence pass) implements Finding {

        @Override
        public Optional<LocalDate> metOn() {
            return Optional.of(pass.achievedOn());
        }

        @Override
        public Stream<Evidence> metBy() {
            return Stream.of(pass);
        }

        @Override
        public Stream<Requirement.Assessed> missing() {
            return Stream.empty();
        }
    }

    /** There is no pass that counts. */
    record NotPassed(Requirement.Assessed required) implements Finding {

        @Override
        public Optional<LocalDate> metOn() {
            return Optional.empty();
        }

        @Override
        public Stream<Evidence> metBy() {
            return Stream.empty();
        }

        @Override
        public Stream<Requirement.Assessed> missing() {
            return Stream.of(required);
        }
    }

    /** Met when each is, on the day of the last. */
    record AllOf(List<Finding> conditions) implements Finding {

        @Override
        public Optional<LocalDate> metOn() {
            return conditions.stream().allMatch(Finding::isMet)
                    ? conditions.stream().flatMap(each -> each.metOn().stream()).max(Comparator.naturalOrder())
                    : Optional.empty();
        }

        @Override
        public Stream<Evidence> metBy() {
            return conditions.stream().flatMap(Finding::metBy);
        }

        @Override
        public Stream<Requirement.Assessed> missing() {
            return conditions.stream().flatMap(Finding::missing);
        }
    }

    /** Met when at least one is, on the day of the first. */
    record AnyOf(List<Finding> alternatives) implements Finding {

        @Override
        public Optional<LocalDate> metOn() {
            return earliest().flatMap(Finding::metOn);
        }

        @Override
        public Stream<Evidence> metBy() {
            return earliest()
                    .map(Finding::metBy)
                    .orElseGet(() -> alternatives.stream().flatMap(Finding::metBy));
        }

        @Override
        public Stream<Requirement.Assessed> missing() {
            return isMet() ? Stream.empty() : alternatives.stream().flatMap(Finding::missing);
        }

        /** The alternative that was met first; of several on one day, the one that the curriculum names first. */
        private Optional<Finding> earliest() {
            return alternatives.stream()
                    .filter(Finding::isMet)
                    .min(Comparator.comparing(each -> each.metOn().orElseThrow()));
        }
    }
}
