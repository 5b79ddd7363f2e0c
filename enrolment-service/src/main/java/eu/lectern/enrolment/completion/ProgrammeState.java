package eu.lectern.enrolment.completion;

import java.time.LocalDate;
import java.util.List;

/** Where the programme stands. */
public sealed interface ProgrammeState {

    /**
     * Something is missing.
     *
     * @param missing everything that is, in the curriculum's order; never empty
     */
    record InProgress(List<Missing> missing) implements ProgrammeState {
        public InProgress {
            missing = List.copyOf(missing);
        }
    }

    /**
     * Every module is complete, every assessment of the programme passed and the scenario hours reached.
     *
     * @param on the day on which the last of these came true
     */
    record Completed(LocalDate on) implements ProgrammeState {}
}
