package eu.lectern.assessment.judging;

import static org.assertj.core.api.Assertions.assertThat;

import eu.lectern.assessment.fixture.Curricula;
import eu.lectern.kit.problem.Violation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CombinedProjectsTest {

    private final ProgrammeAssessments ceco = ProgrammeAssessments.of(Curricula.version("1"), "CECO");

    @ParameterizedTest
    @CsvSource({"M22, M31", "M31, M22", "M35, M31", "M31, M35"})
    void shouldCombineWhenEitherModuleNamesTheOther(String own, String other) {
        assertThat(violations(own + "-PROJECT", other + "-PROJECT")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "M22-PROJECT   | M35-PROJECT   | the curriculum does not combine M35-PROJECT with M22-PROJECT",
                "M05-PROJECT   | M22-PROJECT   | the curriculum does not combine M22-PROJECT with M05-PROJECT",
                "M22-PROJECT   | M22-PROJECT   | is the assessment itself",
                "M22-PROJECT   | M05-MOOC-TEST | M05-MOOC-TEST is no project",
                "M22-PROJECT   | PROGRAMME-FINAL | PROGRAMME-FINAL is no project",
                "M22-PROJECT   | M12-MOOC-TEST | M12-MOOC-TEST is not in the enrolment's programme",
                "M22-PROJECT   | M99-PROJECT   | M99-PROJECT is not in the enrolment's programme",
                "M05-MOOC-TEST | M22-PROJECT   | is not for M05-MOOC-TEST, which is no project",
                "PROGRAMME-FINAL | M22-PROJECT | is not for PROGRAMME-FINAL, which is no project"
            })
    void shouldSayWhyNot(String own, String other, String message) {
        assertThat(violations(own, other)).containsExactly(new Violation("alsoServes[0]", message));
    }

    @Test
    void shouldNameEachThatIsWrong() {
        assertThat(violations("M31-PROJECT", "M05-PROJECT", "M22-PROJECT", "M99-PROJECT"))
                .extracting(Violation::field)
                .containsExactly("alsoServes[0]", "alsoServes[2]");
    }

    private List<Violation> violations(String own, String... others) {
        return CombinedProjects.violations(ceco, ceco.find(own).orElseThrow(), List.of(others));
    }
}
