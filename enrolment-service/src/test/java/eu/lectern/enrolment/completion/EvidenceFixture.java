package eu.lectern.enrolment.completion;

import eu.lectern.contracts.curriculum.DeliveryPart;
import eu.lectern.contracts.enrolment.RecognitionReason;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
                evidence.alsoServes(),
                evidence.passed(),
                true,
                evidence.percent(),
                evidence.grade(),
                evidence.submission(),
                evidence.achievedOn(),
                evidence.recordedBy(),
                evidence.recordedAt());
    }

    static Evidence evidence(
            String result, long revision, String assessment, boolean passed, boolean revoked, int day) {
        return evidence(result, revision, assessment, Set.of(), passed, revoked, null, null, null, day);
    }

    /** A pass of a project that was done together with others. */
    static Evidence combined(String project, Set<String> alsoServes, int day) {
        return evidence(project + "#1", 1, project, alsoServes, true, false, null, null, null, day);
    }

    static Evidence percent(String assessment, String percent, boolean judgedPassed, int day) {
        return evidence(
                assessment + "#1",
                1,
                assessment,
                Set.of(),
                judgedPassed,
                false,
                new BigDecimal(percent),
                null,
                null,
                day);
    }

    /** The result that came of assessing a submission. */
    static Evidence assessed(Submission submission, boolean passed, int day) {
        return evidence(
                "of " + submission.id(),
                1,
                submission.assessment(),
                submission.alsoServes(),
                passed,
                false,
                null,
                null,
                submission.id(),
                day);
    }

    static Submission submission(String name, String assessment, int day) {
        return new Submission(id(name), assessment, Set.of(), noon(january(day)));
    }

    static Recognition recognition(String module, @Nullable DeliveryPart part, int day) {
        return new Recognition(
                id("recognition " + module + part),
                module,
                Optional.ofNullable(part),
                RecognitionReason.EQUIVALENT_UNIT,
                january(day),
                "coordinator");
    }

    private static Evidence evidence(
            String result,
            long revision,
            String assessment,
            Set<String> alsoServes,
            boolean passed,
            boolean revoked,
            @Nullable BigDecimal percent,
            @Nullable Integer grade,
            @Nullable UUID submission,
            int day) {
        LocalDate on = january(day);
        return new Evidence(
                id(result),
                revision,
                assessment,
                alsoServes,
                passed,
                revoked,
                percent,
                grade,
                submission,
                on,
                "instructor",
                noon(on));
    }

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    static EvidenceSet set(Evidence... evidence) {
        return EvidenceSet.of(List.of(evidence), List.of());
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }
}
