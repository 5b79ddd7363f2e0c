package eu.lectern.enrolment.completion;

import java.time.LocalDate;

/** What an assessment or a part can be held passed on: a result that stands, or recognised prior learning. */
public sealed interface Ground permits Evidence, Recognition {

    /** The day from which it counts. */
    LocalDate on();
}
