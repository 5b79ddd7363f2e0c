package eu.lectern.enrolment.progress;

import static org.assertj.core.api.Assertions.assertThat;

import eu.lectern.contracts.enrolment.DecisionView.ActKind;
import eu.lectern.enrolment.completion.Choices;
import eu.lectern.enrolment.completion.Decision;
import eu.lectern.enrolment.completion.Evidence;
import eu.lectern.enrolment.completion.EvidenceSet;
import eu.lectern.enrolment.completion.ProgrammePolicy;
import eu.lectern.enrolment.completion.Recognitions;
import eu.lectern.enrolment.decisions.Act;
import eu.lectern.enrolment.fixture.CurriculumFixture;
import eu.lectern.enrolment.fixture.ModuleFixture;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlannedMoveTest {

    private static final ProgrammePolicy STRICT = policy("strict", 90);
    private static final ProgrammePolicy LENIENT = policy("lenient", 60);
    private static final Act ACT = new Act.OfPerson(ActKind.MOVED, "coordinator");
    private static final UUID ENROLMENT = UUID.randomUUID();

    @Test
    void shouldHoldResultsAgainstTheOtherVersionsMark() {
        // given
        Facts facts = facts(Choices.NONE, result("75"));

        // when
        PlannedMove move = PlannedMove.of(held(STRICT, facts), facts, LENIENT, ACT, Outcomes.JSON);

        // then
        assertThat(move.before().modulesCompleted()).isEqualTo(0);
        assertThat(move.after().modulesCompleted()).isEqualTo(1);
        assertThat(move.decidesSomething()).isTrue();
        assertThat(move.change().orElseThrow().decisions())
                .hasExactlyElementsOfTypes(Decision.PartChanged.class, Decision.ModuleCompleted.class);
        assertThat(move.change().orElseThrow().now().enrolment().policy()).isEqualTo(LENIENT.id());
    }

    @Test
    void shouldKeepTheFirstDayOfWhatItReopens() {
        // given
        Facts facts = facts(Choices.NONE, result("75"));

        // when
        PlannedMove move = PlannedMove.of(held(LENIENT, facts), facts, STRICT, ACT, Outcomes.JSON);

        // then
        assertThat(move.after().modulesCompleted()).isEqualTo(0);
        assertThat(move.change().orElseThrow().now().firsts().modules()).containsEntry("M04", LocalDate.of(2026, 1, 5));
    }

    @Test
    void shouldKeepTheChoicesThatTheOtherVersionOffers() {
        // given
        Facts facts = facts(new Choices(Set.of("M01", "M06")));

        // when
        PlannedMove move = PlannedMove.of(held(STRICT, facts), facts, LENIENT, ACT, Outcomes.JSON);

        // then
        assertThat(move.facts().choices().electiveScenarios()).containsExactlyInAnyOrder("M01", "M06");
        assertThat(move.kept().electiveScenarios()).containsExactly("M06");
    }

    @Test
    void shouldPlanNoChangeOnTheSameVersion() {
        // given
        Facts facts = facts(new Choices(Set.of("M06")), result("75"));

        // when
        PlannedMove move = PlannedMove.of(held(STRICT, facts), facts, STRICT, ACT, Outcomes.JSON);

        // then
        assertThat(move.change()).isEmpty();
        assertThat(move.decidesSomething()).isFalse();
        assertThat(move.after()).isEqualTo(move.before());
        assertThat(move.kept()).isEqualTo(facts.choices());
    }

    /** M01 has an elective scenario where the mark is strict, M06 always; of M04 the test is required. */
    private static ProgrammePolicy policy(String version, int mark) {
        ModuleFixture first = ModuleFixture.module(1).requires("PROJECT");
        return ProgrammePolicy.of(
                CurriculumFixture.of(
                                version.equals("strict") ? first.electiveScenario(8) : first,
                                ModuleFixture.module(4).mark(mark).requires("MOOC-TEST"),
                                ModuleFixture.module(6).requires("PROJECT").electiveScenario(6))
                        .version(version)
                        .published(),
                "CECO");
    }

    private static ProgressTable.HeldEnrolment held(ProgrammePolicy policy, Facts facts) {
        EvaluatedEnrolment enrolment = new EvaluatedEnrolment(ENROLMENT, "LV-DEMO", "CECO", policy.id());
        NewProgress progress = ProgressChange.first(enrolment, ACT, facts.under(policy), Outcomes.JSON)
                .now();
        return new ProgressTable.HeldEnrolment(progress.held(), facts.choices(), false);
    }

    private static Facts facts(Choices choices, Evidence... evidence) {
        return new Facts(EvidenceSet.of(List.of(evidence), List.of()), Recognitions.NONE, choices);
    }

    private static Evidence result(String percent) {
        return new Evidence(
                UUID.randomUUID(),
                1,
                "M04-MOOC-TEST",
                Set.of(),
                true,
                false,
                new BigDecimal(percent),
                null,
                null,
                LocalDate.of(2026, 1, 5),
                "instructor",
                Instant.EPOCH);
    }
}
