package eu.lectern.system.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SecretsTest {

    private static final Planted OWN = planted("\"learner1\"");
    private static final Planted FOREIGN = planted("\"learner3\"");

    @Test
    void shouldFindAForeignIdInTheClear() {
        assertThat(found("{\"id\":\"" + FOREIGN.result() + "\"}", Person.INSTRUCTOR1, ""))
                .containsExactly(FOREIGN.result().toString());
    }

    @Test
    void shouldFindAForeignIdInsideACursor() {
        // given
        String cursor = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("1:" + FOREIGN.enrolment()).getBytes(StandardCharsets.UTF_8));

        // then
        assertThat(found("{\"next\":\"" + cursor + "\"}", Person.COORDINATOR1, ""))
                .containsExactly(FOREIGN.enrolment().toString());
    }

    @Test
    void shouldFindAnotherLearnersOfTheSameInstitution() {
        assertThat(found("{\"learner\":\"learner1\"}", Person.LEARNER2, "")).containsExactly("\"learner1\"");
    }

    @Test
    void shouldFindPersonalDataButNoIdsShownToAnOperator() {
        assertThat(found("[\"" + OWN.enrolment() + "\",\"learner1\"]", Person.OPERATOR, ""))
                .containsExactly("\"learner1\"");
    }

    @Test
    void shouldLetPassWhatTheCallerSentOrMayKnow() {
        assertThat(found("no " + FOREIGN.result(), Person.INSTRUCTOR1, "/results/" + FOREIGN.result()))
                .isEmpty();
        assertThat(found("{\"id\":\"" + OWN.result() + "\"}", Person.LEARNER1, ""))
                .isEmpty();
    }

    private static List<String> found(String answer, Person person, String sent) {
        return Secrets.in(answer, person, sent, OWN, FOREIGN);
    }

    private static Planted planted(String personal) {
        return new Planted(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                List.of(personal));
    }
}
