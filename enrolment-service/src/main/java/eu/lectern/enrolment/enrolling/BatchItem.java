package eu.lectern.enrolment.enrolling;

import eu.lectern.contracts.enrolment.Enrol;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One item of a batch: the fields of {@link Enrol}, and its own key.
 *
 * @param idempotencyKey its key; null means the header's with the index behind a slash, e.g. {@code monday/17}
 */
record BatchItem(
        @Nullable String learner,
        @Nullable String subject,
        @Nullable String programme,
        @Nullable LocalDate startsOn,
        @Nullable String idempotencyKey) {

    Enrol toEnrol() {
        return new Enrol(learner, subject, programme, startsOn);
    }

    /** By what the learner is named first; items with one name are carried out in their order. */
    String name() {
        return learner == null ? String.valueOf(subject) : learner;
    }
}
