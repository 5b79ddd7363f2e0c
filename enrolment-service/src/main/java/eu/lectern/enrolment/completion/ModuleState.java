package eu.lectern.enrolment.completion;

import java.time.LocalDate;

/** Where one module stands. */
public sealed interface ModuleState {

    /** No result of it stands. */
    record NotStarted() implements ModuleState {}

    /** Some result of it stands, passed or failed. */
    record InProgress() implements ModuleState {}

    /**
     * Every mandatory part is passed.
     *
     * @param on the day on which the last of them was
     */
    record Completed(LocalDate on) implements ModuleState {}
}
