package eu.lectern.assessment.judging;

import static org.assertj.core.api.Assertions.assertThat;

import eu.lectern.assessment.fixture.Curricula;
import eu.lectern.contracts.curriculum.AssessmentKind;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgrammeAssessmentsTest {

    private final ProgrammeAssessments ceco = ProgrammeAssessments.of(Curricula.version("1"), "CECO");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "M05-MOOC-TEST",
                "M05-ONLINE-WORK",
                "M05-PROJECT",
                "M07-ONLINE-TEST",
                "M07-ONLINE-TASKS",
                "M07-SCENARIO",
                "PROGRAMME-FINAL",
                "PROGRAMME-WORK-BASED"
            })
    void shouldHaveEveryLeafAndTheProgrammesOwnAssessments(String code) {
        assertThat(ceco.find(code)).map(Assessment::code).contains(code);
    }

    @Test
    void shouldHaveTheElectiveScenarioThoughItIsNoLeaf() {
        // when
        Optional<Assessment> scenario = ceco.find("M05-SCENARIO");

        // then
        assertThat(scenario).map(Assessment::kind).contains(AssessmentKind.SCENARIO);
        assertThat(scenario).map(Assessment::scale).contains(new Scale.PassedOrFailed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"M12-MOOC-TEST", "M12-SCENARIO", "M99-MOOC-TEST", "m05-mooc-test", ""})
    void shouldNotHaveWhatTheProgrammeDoesNotAskFor(String code) {
        assertThat(ceco.find(code)).isEmpty();
    }

    @Test
    void shouldTakeEachScaleFromThePolicy() {
        assertThat(ceco.find("M05-MOOC-TEST"))
                .map(Assessment::scale)
                .contains(new Scale.InPercent(new BigDecimal("75")));
        assertThat(ceco.find("M07-ONLINE-TEST"))
                .map(Assessment::scale)
                .contains(new Scale.InPercent(new BigDecimal("70.5")));
        assertThat(ceco.find("M05-ONLINE-WORK")).map(Assessment::scale).contains(new Scale.InGrades(4, 6));
        assertThat(ceco.find("M07-MOOC-TEST")).map(Assessment::scale).contains(new Scale.PassedOrFailed());
    }

    @Test
    void shouldTellWhatBelongsToTheMooc() {
        assertThat(ceco.find("M05-MOOC-TEST")).map(Assessment::isOfMooc).contains(true);
        assertThat(ceco.find("M05-ONLINE-WORK")).map(Assessment::isOfMooc).contains(false);
        assertThat(ceco.find("PROGRAMME-FINAL")).map(Assessment::isOfMooc).contains(false);
    }
}
