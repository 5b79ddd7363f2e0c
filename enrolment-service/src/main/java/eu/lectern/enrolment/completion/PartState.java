package eu.lectern.enrolment.completion;

import java.time.LocalDate;

/** Where one part of a module stands. */
public sealed interface PartState {

    /** Nothing is asked of it: it has hours only, or its elective scenario was not chosen. */
    record NotRequired() implements PartState {}

    /** Its requirement is not met. A failed attempt shows at the assessment, not here. */
    record NotStarted() implements PartState {}

    /**
     * Its requirement is met.
     *
     * @param on the day on which it was first met
     */
    record Passed(LocalDate on) implements PartState {}
}
