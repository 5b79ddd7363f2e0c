package eu.lectern.enrolment.reevaluation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.lectern.contracts.enrolment.ProgressView;
import eu.lectern.contracts.enrolment.ProgressView.ModuleStatus;
import eu.lectern.contracts.enrolment.ProgressView.ModuleView;
import eu.lectern.contracts.enrolment.ProgressView.PartHours;
import eu.lectern.contracts.enrolment.ReevaluationView.ModuleChange;
import eu.lectern.enrolment.completion.Choices;
import eu.lectern.enrolment.completion.Evidence;
import eu.lectern.enrolment.completion.EvidenceSet;
import eu.lectern.enrolment.completion.ProgrammePolicy;
import eu.lectern.enrolment.fixture.CurriculumFixture;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VersionComparisonTest {

    private static final ProgrammePolicy POLICY =
            ProgrammePolicy.of(CurriculumFixture.small().published(), "CECO");

    @Test
    void shouldNameModulesWhoseStatusDiffersInTheNewOrder() {
        // given
        ProgressView before = progress(
                module("M01", ModuleStatus.COMPLETED),
                module("M02", ModuleStatus.NOT_STARTED),
                module("M03", ModuleStatus.IN_PROGRESS));
        ProgressView after = progress(
                module("M03", ModuleStatus.COMPLETED),
                module("M02", ModuleStatus.NOT_STARTED),
                module("M01", ModuleStatus.IN_PROGRESS));

        // when // then
        assertThat(VersionComparison.modules(before, after))
                .containsExactly(
                        new ModuleChange("M03", ModuleStatus.IN_PROGRESS, ModuleStatus.COMPLETED),
                        new ModuleChange("M01", ModuleStatus.COMPLETED, ModuleStatus.IN_PROGRESS));
    }

    @Test
    void shouldNameModulesOfOneVersionOnlyTheOldOnesLast() {
        // given
        ProgressView before = progress(
                module("M05", ModuleStatus.NOT_STARTED),
                module("M01", ModuleStatus.COMPLETED),
                module("M02", ModuleStatus.NOT_STARTED));
        ProgressView after = progress(module("M02", ModuleStatus.NOT_STARTED), module("M09", ModuleStatus.COMPLETED));

        // when // then
        assertThat(VersionComparison.modules(before, after))
                .containsExactly(
                        new ModuleChange("M09", null, ModuleStatus.COMPLETED),
                        new ModuleChange("M05", ModuleStatus.NOT_STARTED, null),
                        new ModuleChange("M01", ModuleStatus.COMPLETED, null));
    }

    @Test
    void shouldNameNothingOfTheSameProgress() {
        // given
        ProgressView progress = progress(module("M01", ModuleStatus.COMPLETED));

        // when // then
        assertThat(VersionComparison.modules(progress, progress)).isEmpty();
    }

    @Test
    void shouldNameTheChoicesThatAreNotKept() {
        // when // then
        assertThat(VersionComparison.dropped(new Choices(Set.of("M09", "M01", "M06")), new Choices(Set.of("M06"))))
                .containsExactly("M01", "M09");
    }

    @Test
    void shouldNameAssessmentsWithStandingResultsThatThePolicyDoesNotKnow() {
        // given
        EvidenceSet evidence = EvidenceSet.of(
                List.of(
                        result("M01-MOOC-TEST", Set.of(), false),
                        result("M06-SCENARIO", Set.of(), false),
                        result("PROGRAMME-FINAL", Set.of(), false),
                        result("M99-MOOC-TEST", Set.of(), false),
                        result("M99-MOOC-TEST", Set.of(), false),
                        result("M98-MOOC-TEST", Set.of(), true),
                        result("M22-PROJECT", Set.of("M35-PROJECT"), false)),
                List.of());

        // when // then
        assertThat(VersionComparison.unused(evidence, POLICY)).containsExactly("M35-PROJECT", "M99-MOOC-TEST");
    }

    private static ModuleView module(String code, ModuleStatus status) {
        return new ModuleView(code, status, null, List.of());
    }

    private static ProgressView progress(ModuleView... modules) {
        PartHours none = new PartHours(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
        return new ProgressView(
                UUID.randomUUID(),
                "CECO",
                ProgressView.ProgrammeStatus.IN_PROGRESS,
                1,
                null,
                0,
                modules.length,
                new ProgressView.HoursView(none, none, none, none, none),
                new ProgressView.ScenarioHours(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.TEN),
                List.of(modules),
                List.of());
    }

    private static Evidence result(String assessment, Set<String> alsoServes, boolean revoked) {
        return new Evidence(
                UUID.randomUUID(),
                1,
                assessment,
                alsoServes,
                true,
                revoked,
                null,
                null,
                null,
                LocalDate.of(2026, 1, 5),
                "instructor",
                Instant.EPOCH);
    }
}
