package eu.lectern.enrolment.completion;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Evidence in a few words. The day is one of January 2026; the result's id follows from its name. */
final class EvidenceFixture {

    private EvidenceFixture() {}

    static LocalDate january(int day) {
        return LocalDate.of(2026, 1, day);
    }

    static Evidence pass(String assessment, int day) {
        return evidence(assessment + "#1", 1, assessment, true, false, day);
    }

    static Evidence fail(String assessment, int day) {
        return evidence(assessment + "#1", 1, assessment, false, false, day);
    }

    static Evidence revocationOf(Evidence evidence) {
        return new Evidence(
                evidence.result(),
                evidence.revision() + 1,
                evidence.assessment(),
                evidence.passed(),
                true,
                evidence.achievedOn(),
                evidence.recordedAt());
    }

    static Evidence evidence(
            String result, long revision, String assessment, boolean passed, boolean revoked, int day) {
        LocalDate on = january(day);
        return new Evidence(id(result), revision, assessment, passed, revoked, on, noon(on));
    }

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    static EvidenceSet set(Evidence... evidence) {
        return EvidenceSet.of(List.of(evidence));
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }
}
