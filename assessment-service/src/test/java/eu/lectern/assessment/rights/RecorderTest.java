package eu.lectern.assessment.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.lectern.assessment.enrolments.PinnedEnrolment;
import eu.lectern.assessment.fixture.Curricula;
import eu.lectern.assessment.judging.Assessment;
import eu.lectern.assessment.judging.ProgrammeAssessments;
import eu.lectern.contracts.enrolment.EnrolmentStatus;
import eu.lectern.contracts.identity.Roles;
import eu.lectern.kit.identity.Caller;
import io.quarkus.security.ForbiddenException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecorderTest {

    private static final PinnedEnrolment ENROLMENT = new PinnedEnrolment(
            UUID.randomUUID(),
            1,
            UUID.randomUUID(),
            null,
            "LV-DEMO",
            "CECO",
            Curricula.CODE,
            "1",
            EnrolmentStatus.ACTIVE);

    private static final ProgrammeAssessments CECO = ProgrammeAssessments.of(Curricula.version("1"), "CECO");
    private static final Assessment MOOC = CECO.find("M05-MOOC-TEST").orElseThrow();
    private static final Assessment PROJECT = CECO.find("M05-PROJECT").orElseThrow();

    @ParameterizedTest
    @ValueSource(strings = {Roles.INSTRUCTOR, Roles.COORDINATOR, Roles.INTEGRATION})
    void shouldLetStaffRecordAllOfTheirInstitution(String role) {
        // when
        Recorder recorder = Recorder.of(caller("LV-DEMO", role));

        // then
        assertThat(recorder.mayKnow(ENROLMENT)).isTrue();
        assertThat(recorder.mayRecord(ENROLMENT, PROJECT)).isTrue();
    }

    @Test
    void shouldHideOtherInstitutionsFromStaff() {
        assertThat(Recorder.of(caller("IT-DEMO", Roles.COORDINATOR)).mayKnow(ENROLMENT))
                .isFalse();
    }

    @Test
    void shouldHideEverythingFromStaffOfNoInstitution() {
        // given
        Caller caller = new Caller(
                Optional.of("someone"),
                Optional.of("frontend"),
                Set.of(Roles.INSTRUCTOR),
                Optional.empty(),
                Optional.empty());

        // then
        assertThat(Recorder.of(caller).mayKnow(ENROLMENT)).isFalse();
    }

    @Test
    void shouldLetTheMoocProviderRecordTheMoocOnly() {
        // when
        Recorder recorder = Recorder.of(caller("MOOC", Roles.MOOC_PROVIDER));

        // then
        assertThat(recorder.mayRecord(ENROLMENT, MOOC)).isTrue();
        assertThat(recorder.mayRecord(ENROLMENT, PROJECT)).isFalse();
    }

    @Test
    void shouldKeepTheKeysOfTwoPeopleOfOneClientApart() {
        assertThat(Recorder.of(caller("LV-DEMO", Roles.INSTRUCTOR)).author().keyOwner())
                .isNotEqualTo(Recorder.of(new Caller(
                                Optional.of("another"),
                                Optional.of("frontend"),
                                Set.of(Roles.INSTRUCTOR),
                                Optional.of("LV-DEMO"),
                                Optional.empty()))
                        .author()
                        .keyOwner());
    }

    @Test
    void shouldRefuseATokenThatNamesNobody() {
        // given
        Caller nobody = new Caller(
                Optional.empty(), Optional.empty(), Set.of(Roles.INSTRUCTOR), Optional.of("LV-DEMO"), Optional.empty());

        // then
        assertThatThrownBy(() -> Recorder.of(nobody)).isInstanceOf(ForbiddenException.class);
    }

    private static Caller caller(String institution, String role) {
        return new Caller(
                Optional.of("someone"),
                Optional.of("frontend"),
                Set.of(role),
                Optional.of(institution),
                Optional.empty());
    }
}
