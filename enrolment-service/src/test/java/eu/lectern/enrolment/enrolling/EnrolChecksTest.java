package eu.lectern.enrolment.enrolling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.lectern.contracts.enrolment.Enrol;
import eu.lectern.kit.problem.RefusedException;
import eu.lectern.kit.problem.Violation;
import java.time.LocalDate;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnrolChecksTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    @Test
    void shouldReadACompleteBody() {
        // when
        EnrolmentOrder order = EnrolChecks.check(
                new Enrol("L-1", "s-1", "CECO", LocalDate.parse("2026-09-01")), "LV-DEMO", "coordinator", TODAY);

        // then
        assertThat(order.learner().institution()).isEqualTo("LV-DEMO");
        assertThat(order.learner().reference()).isEqualTo(Optional.of("L-1"));
        assertThat(order.learner().subject()).isEqualTo(Optional.of("s-1"));
        assertThat(order.startsOn()).isEqualTo("2026-09-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2000-01-01", "2031-11-23"})
    void shouldTakeTheOutermostDays(LocalDate startsOn) {
        // when // then
        assertThat(EnrolChecks.check(new Enrol("L-1", null, "CECO", startsOn), "LV-DEMO", "coordinator", TODAY)
                        .startsOn())
                .isEqualTo(startsOn);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1999-12-31", "2031-11-24"})
    void shouldRefuseDaysBeyond(LocalDate startsOn) {
        // when // then
        assertRefused(new Enrol("L-1", null, "CECO", startsOn), "startsOn");
    }

    @Test
    void shouldNameEveryMissingField() {
        // when // then
        assertRefused(new Enrol(null, null, null, null), "learner", "programme");
    }

    private static void assertRefused(@Nullable Enrol body, String... fields) {
        assertThatThrownBy(() -> EnrolChecks.check(body, "LV-DEMO", "coordinator", TODAY))
                .asInstanceOf(InstanceOfAssertFactories.type(RefusedException.class))
                .satisfies(refused -> assertThat(refused.refusal().violations())
                        .extracting(Violation::field)
                        .containsExactly(fields));
    }
}
