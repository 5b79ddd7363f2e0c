package eu.lectern.gateway.stub;

import eu.lectern.contracts.assessment.Outcome;
import eu.lectern.contracts.assessment.ResultView;
import eu.lectern.contracts.curriculum.AssessmentKind;
import eu.lectern.contracts.curriculum.DeliveryPart;
import eu.lectern.contracts.enrolment.EnrolmentStatus;
import eu.lectern.contracts.enrolment.EnrolmentView;
import eu.lectern.contracts.enrolment.ProgressView;
import eu.lectern.contracts.enrolment.ProgressView.AssessmentStatus;
import eu.lectern.contracts.enrolment.ProgressView.AssessmentView;
import eu.lectern.contracts.enrolment.ProgressView.HoursView;
import eu.lectern.contracts.enrolment.ProgressView.ModuleStatus;
import eu.lectern.contracts.enrolment.ProgressView.ModuleView;
import eu.lectern.contracts.enrolment.ProgressView.PartHours;
import eu.lectern.contracts.enrolment.ProgressView.PartStatus;
import eu.lectern.contracts.enrolment.ProgressView.PartView;
import eu.lectern.contracts.enrolment.ProgressView.ProgrammeStatus;
import eu.lectern.contracts.enrolment.ProgressView.ScenarioHours;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Learner L-1 of LV-DEMO, enrolled in CECO, with M01 completed. */
public final class Enrolled {

    public static final UUID ID = UUID.fromString("0198f3a0-0000-7000-8000-000000000001");
    public static final UUID RESULT = UUID.fromString("0198f3a0-0000-7000-8000-00000000000a");

    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final Instant INSTANT = Instant.parse("2026-09-01T08:00:00Z");
    private static final PartHours HOURS =
            new PartHours(new BigDecimal("6.5"), BigDecimal.ZERO, new BigDecimal("63"), new BigDecimal("80"));

    private Enrolled() {}

    public static EnrolmentView enrolment() {
        return enrolment(ID, "0.2");
    }

    public static EnrolmentView enrolment(UUID id, String version) {
        return new EnrolmentView(
                id,
                UUID.fromString("0198f3a0-0000-7000-8000-0000000000ff"),
                "L-1",
                null,
                "LV-DEMO",
                "CECO",
                "library-vet",
                version,
                EnrolmentStatus.ACTIVE,
                DAY,
                INSTANT);
    }

    /** A page of what the caller may see, the last one. */
    public static Map<String, Object> page(List<?> items) {
        return page(items, null);
    }

    /** A page of a list. */
    public static Map<String, Object> page(List<?> items, @Nullable String next) {
        Map<String, Object> page = new HashMap<>();
        page.put("items", items);
        page.put("next", next);
        return page;
    }

    /** The progress of {@link #enrolment()}, as it is asked for. */
    public static Map<String, Object> progressPage() {
        return page(List.of(progress()));
    }

    public static ProgressView progress() {
        return progress(17);
    }

    public static ProgressView progress(long version) {
        return progress(ID, version);
    }

    public static ProgressView progress(UUID id) {
        return progress(id, 17);
    }

    public static ProgressView progress(UUID id, long version) {
        return progress(id, version, List.of(completed("M01"), notStarted("M02"), notStarted("M03")));
    }

    /** Of a programme with thousands of modules, for who wants to fill a buffer. */
    public static ProgressView largeProgress(long version) {
        return progress(ID, version, Collections.nCopies(2_500, notStarted("M02")));
    }

    private static ProgressView progress(UUID id, long version, List<ModuleView> modules) {
        return new ProgressView(
                id,
                "CECO",
                ProgrammeStatus.IN_PROGRESS,
                version,
                null,
                1,
                3,
                new HoursView(HOURS, HOURS, HOURS, HOURS, HOURS),
                new ScenarioHours(BigDecimal.ZERO, BigDecimal.ZERO, new BigDecimal("160")),
                modules,
                List.of(new AssessmentView(
                        "PROGRAMME-FINAL", AssessmentKind.PROGRAMME_ASSESSMENT, AssessmentStatus.NOT_STARTED, null)));
    }

    public static ResultView result() {
        return result(RESULT, ID);
    }

    public static ResultView result(UUID id, UUID enrolment) {
        return result(id, enrolment, 1, false);
    }

    /** {@link #result()} after corrections, or a revocation at last. */
    public static ResultView revised(int revision, boolean revoked) {
        return result(RESULT, ID, revision, revoked);
    }

    private static ResultView result(UUID id, UUID enrolment, int revision, boolean revoked) {
        return new ResultView(
                id,
                revision,
                enrolment,
                "M01-MOOC-TEST",
                Outcome.PASSED,
                revoked,
                new BigDecimal("82.5"),
                null,
                DAY,
                "course 7",
                List.of(),
                null,
                INSTANT,
                null);
    }

    private static ModuleView completed(String code) {
        return new ModuleView(
                code,
                ModuleStatus.COMPLETED,
                DAY,
                List.of(new PartView(
                        DeliveryPart.MOOC,
                        PartStatus.PASSED,
                        DAY,
                        List.of(new AssessmentView(
                                code + "-MOOC-TEST", AssessmentKind.TEST, AssessmentStatus.PASSED, DAY)))));
    }

    private static ModuleView notStarted(String code) {
        return new ModuleView(code, ModuleStatus.NOT_STARTED, null, List.of());
    }
}
