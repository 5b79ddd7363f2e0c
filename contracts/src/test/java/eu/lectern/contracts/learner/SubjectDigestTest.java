package eu.lectern.contracts.learner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import eu.lectern.contracts.enrolment.EnrolmentChanged;
import eu.lectern.contracts.enrolment.EnrolmentStatus;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SubjectDigestTest {

    private static final UUID LEARNER = UUID.fromString("019f3c5e-0000-7000-8000-00000000a001");

    /** As {@code printf '019f3c5e-0000-7000-8000-00000000a001:anna' | sha256sum} has it: other programs make the same one. */
    @Test
    void shouldBeTheHashOverLearnerAndSubject() {
        assertThat(SubjectDigest.of(LEARNER, "anna"))
                .isEqualTo("1ec7de95b4b756b4a31a1ddbbd7143e0a87cf2bd79b60fb3d1b3421f23de1aad");
    }

    @Test
    void shouldDifferBetweenTwoLearnersOfOnePerson() {
        assertThat(SubjectDigest.of(LEARNER, "anna")).isNotEqualTo(SubjectDigest.of(UUID.randomUUID(), "anna"));
    }

    @Test
    void shouldStandInEventsInPlaceOfTheSubject() throws IOException {
        // given
        ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());

        // when
        String written = json.writeValueAsString(changed());

        // then
        assertThat(written).doesNotContain("anna").contains(SubjectDigest.of(LEARNER, "anna"));
        assertThat(json.readValue(written, EnrolmentChanged.class)).isEqualTo(changed());
    }

    @Test
    void shouldBeMadeOfTheSubjectThatEventsFromBeforeItCarry() throws IOException {
        // given
        ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());
        String earlier = json.writeValueAsString(changed())
                .replaceAll("\"subjectDigest\":\"[0-9a-f]+\"", "\"subject\":\"anna\"");

        // when
        EnrolmentChanged read = json.readValue(earlier, EnrolmentChanged.class);

        // then
        assertThat(read.loginDigest()).contains(SubjectDigest.of(LEARNER, "anna"));
    }

    private static EnrolmentChanged changed() {
        return new EnrolmentChanged(
                UUID.fromString("019f3c5e-7a10-7c3d-9b1e-0d2f4a6b8c01"),
                1,
                LEARNER,
                Optional.of("anna"),
                "LV-DEMO",
                "CECO",
                "library-vet",
                "0.2",
                "hash",
                EnrolmentStatus.ACTIVE,
                LocalDate.of(2026, 9, 1),
                Instant.EPOCH);
    }
}
