package eu.lectern.kit.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibilityTest {

    @ParameterizedTest
    @ValueSource(strings = {"instructor", "coordinator", "integration"})
    void shouldShowStaffTheirInstitutionOnly(String role) {
        assertThat(Visibility.of(caller(role))).isEqualTo(new Visibility.OfInstitution("LV-DEMO"));
    }

    @Test
    void shouldShowALearnerTheirOwn() {
        assertThat(Visibility.of(caller("learner"))).isEqualTo(new Visibility.OfLearner("sub-1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"operator", "mooc-provider"})
    void shouldShowEveryInstitutionToThoseWhoServeAll(String role) {
        assertThat(Visibility.of(caller(role))).isEqualTo(new Visibility.OfEveryone());
    }

    @Test
    void shouldShowNothingToStaffWithoutAnInstitution() {
        Caller lost = new Caller(
                Optional.of("sub-1"), Optional.empty(), Set.of("coordinator"), Optional.empty(), Optional.empty());

        assertThat(Visibility.of(lost)).isEqualTo(new Visibility.OfNobody());
    }

    @Test
    void shouldShowNothingToAnyoneElse() {
        assertThat(Visibility.of(Caller.ANONYMOUS)).isEqualTo(new Visibility.OfNobody());
        assertThat(Visibility.of(caller("curriculum-editor"))).isEqualTo(new Visibility.OfNobody());
    }

    private static Caller caller(String role) {
        return new Caller(
                Optional.of("sub-1"), Optional.of("frontend"), Set.of(role), Optional.of("LV-DEMO"), Optional.empty());
    }
}
