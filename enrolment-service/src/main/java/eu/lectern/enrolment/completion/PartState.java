package eu.lectern.enrolment.completion;

import eu.lectern.contracts.enrolment.ProgressView.PartStatus;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where one part of a module stands. */
public sealed interface PartState {

    /** Nothing is asked of it: it has hours only, or its elective scenario was not chosen. */
    record NotRequired() implements PartState {}

    /** Its requirement is not met. */
    record Open(Attempt attempt) implements PartState {}

    /**
     * Its requirement is met by results.
     *
     * @param on the day on which it was first met
     */
    record Passed(LocalDate on) implements PartState {}

    /**
     * Its requirement is met, and prior learning had a share in it.
     *
     * @param on the day on which it was first met
     */
    record Recognised(LocalDate on) implements PartState {}

    /** How a finding on the part's requirement reads. */
    static PartState of(Finding finding) {
        return finding.metOn()
                .<PartState>map(day -> finding.isRecognised() ? new Recognised(day) : new Passed(day))
                .orElseGet(() -> new Open(finding.attempt()));
    }

    /**
     * The state that was shown so.
     *
     * @param on the day of a passed or recognised one; null where it was not told, and then nothing is known of it
     */
    static Optional<PartState> shownAs(PartStatus status, @Nullable LocalDate on) {
        return switch (status) {
            case NOT_REQUIRED -> Optional.of(new NotRequired());
            case NOT_STARTED -> Optional.of(new Open(Attempt.NONE));
            case AWAITING_ASSESSMENT -> Optional.of(new Open(Attempt.AWAITING_ASSESSMENT));
            case NEEDS_REVISION -> Optional.of(new Open(Attempt.FAILED));
            case PASSED -> Optional.ofNullable(on).map(Passed::new);
            case RECOGNISED -> Optional.ofNullable(on).map(Recognised::new);
        };
    }

    /** What a learner sees of it. */
    default PartStatus status() {
        return switch (this) {
            case NotRequired none -> PartStatus.NOT_REQUIRED;
            case Passed passed -> PartStatus.PASSED;
            case Recognised recognised -> PartStatus.RECOGNISED;
            case Open(Attempt attempt) ->
                switch (attempt) {
                    case NONE -> PartStatus.NOT_STARTED;
                    case AWAITING_ASSESSMENT -> PartStatus.AWAITING_ASSESSMENT;
                    case FAILED -> PartStatus.NEEDS_REVISION;
                };
        };
    }

    /** The day on which it was met; empty while it is not. */
    default Optional<LocalDate> metOn() {
        return switch (this) {
            case Passed(LocalDate on) -> Optional.of(on);
            case Recognised(LocalDate on) -> Optional.of(on);
            case Open open -> Optional.empty();
            case NotRequired none -> Optional.empty();
        };
    }
}
