package eu.lectern.stack.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Holds the realm file to the contract on identity. */
class RealmFileTest {

    private static final Optional<String> LV_DEMO = Optional.of("LV-DEMO");
    private static final Optional<String> IT_DEMO = Optional.of("IT-DEMO");
    private static final Optional<String> NONE = Optional.empty();

    private final RealmFile realm = RealmFile.read();

    @Test
    void shouldHaveTheRolesOfTheContract() {
        assertThat(realm.json()
                        .at("/roles/realm")
                        .valueStream()
                        .map(role -> role.get("name").asText()))
                .containsExactlyInAnyOrder(
                        "learner",
                        "instructor",
                        "coordinator",
                        "integration",
                        "mooc-provider",
                        "curriculum-editor",
                        "operator");
    }

    @Test
    void shouldHaveThePeopleAndServiceAccountsOfTheContract() {
        assertThat(realm.users())
                .extracting(RealmUser::name, RealmUser::roles, RealmUser::institution, RealmUser::country)
                .containsExactlyInAnyOrder(
                        tuple("learner1", List.of("learner"), LV_DEMO, NONE),
                        tuple("learner2", List.of("learner"), LV_DEMO, NONE),
                        tuple("learner3", List.of("learner"), IT_DEMO, NONE),
                        tuple("instructor1", List.of("instructor"), LV_DEMO, NONE),
                        tuple("instructor2", List.of("instructor"), IT_DEMO, NONE),
                        tuple("coordinator1", List.of("coordinator"), LV_DEMO, NONE),
                        tuple("coordinator2", List.of("coordinator"), IT_DEMO, NONE),
                        tuple("editor", List.of("curriculum-editor"), NONE, NONE),
                        tuple("editor-lv", List.of("curriculum-editor"), NONE, Optional.of("LV")),
                        tuple("editor-bg", List.of("curriculum-editor"), NONE, Optional.of("BG")),
                        tuple("editor-lv2", List.of("curriculum-editor"), NONE, Optional.of("LV")),
                        tuple("operator", List.of("operator"), NONE, NONE),
                        tuple("service-account-partner-lv", List.of("integration"), LV_DEMO, NONE),
                        tuple("service-account-partner-it", List.of("integration"), IT_DEMO, NONE),
                        tuple("service-account-mooc-platform", List.of("mooc-provider"), NONE, NONE));
    }

    @Test
    void shouldGiveEveryUserAFixedIdOfItsOwn() {
        assertThat(realm.users()).extracting(user -> UUID.fromString(user.id())).doesNotHaveDuplicates();
    }

    @Test
    void shouldLetPeopleLogInWithTheirName() {
        assertThat(realm.json().get("users").valueStream().filter(user -> !user.has("serviceAccountClientId")))
                .allSatisfy(user -> {
                    assertThat(user.at("/credentials/0/value").asText())
                            .isEqualTo(user.get("username").asText());
                    // Keycloak asks for these at the login when they are missing, which blocks the password grant.
                    assertThat(user.hasNonNull("email") && user.hasNonNull("firstName") && user.hasNonNull("lastName"))
                            .isTrue();
                });
    }

    @Test
    void shouldHaveTheClientsOfTheContract() {
        assertThat(client("frontend").get("publicClient").asBoolean()).isTrue();
        assertThat(client("frontend").get("directAccessGrantsEnabled").asBoolean())
                .isTrue();
        assertThat(client("frontend")
                        .at("/attributes/pkce.code.challenge.method")
                        .asText())
                .isEqualTo("S256");
        assertThat(List.of("partner-lv", "partner-it", "mooc-platform")).allSatisfy(name -> {
            assertThat(client(name).get("publicClient").asBoolean()).isFalse();
            assertThat(client(name).get("serviceAccountsEnabled").asBoolean()).isTrue();
            assertThat(client(name).get("secret").asText()).isEqualTo(name);
        });
    }

    @Test
    void shouldMapTheClaimsForEveryClient() {
        assertThat(realm.json().get("clients").valueStream())
                .hasSize(4)
                .allSatisfy(client -> assertThat(client.get("protocolMappers")
                                .valueStream()
                                .map(mapper -> mapper.get("name").asText()))
                        .containsExactlyInAnyOrder("audience", "institution", "country"));
    }

    private JsonNode client(String id) {
        return realm.json()
                .get("clients")
                .valueStream()
                .filter(client -> client.get("clientId").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
