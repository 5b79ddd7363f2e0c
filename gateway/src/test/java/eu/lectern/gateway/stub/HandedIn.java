package eu.lectern.gateway.stub;

import eu.lectern.contracts.assessment.SubmissionStatus;
import eu.lectern.contracts.assessment.SubmissionView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A project of learner L-1, handed in as text. */
public final class HandedIn {

    public static final UUID ID = UUID.fromString("0198f3a0-0000-7000-8000-0000000000b1");

    private HandedIn() {}

    /** Before it is assessed. */
    public static SubmissionView waiting() {
        return waiting(ID, Enrolled.ID);
    }

    public static SubmissionView waiting(UUID id, UUID enrolment) {
        return submission(id, enrolment, false);
    }

    /** After it was assessed, by {@link Enrolled#result()}. */
    public static SubmissionView passed() {
        return submission(ID, Enrolled.ID, true);
    }

    private static SubmissionView submission(UUID id, UUID enrolment, boolean passed) {
        return new SubmissionView(
                id,
                enrolment,
                "M01-PROJECT",
                List.of(),
                passed ? SubmissionStatus.PASSED : SubmissionStatus.AWAITING_ASSESSMENT,
                "My project.",
                null,
                Instant.parse("2026-09-02T08:00:00Z"),
                passed ? "Well done." : null,
                passed ? Enrolled.RESULT : null);
    }
}
