package eu.lectern.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.lectern.stack.keycloak.RealmFile;
import eu.lectern.stack.keycloak.RealmUser;
import eu.lectern.stack.process.Component;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One test, because one start takes ten seconds. */
class LocalStackIT {

    @TempDir
    private Path base;

    @Test
    void shouldLogEverybodyInKeepOthersOutAndLeaveNoProcess() throws IOException {
        // given
        LocalStack stack =
                LocalStack.builder().dataDirectory(base).freePorts().services().start();
        List<ProcessHandle> processes = stack.components().stream()
                .map(Component::pid)
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .toList();
        List<ProcessHandle> children =
                processes.stream().flatMap(ProcessHandle::descendants).toList();

        try (stack) {
            // then
            for (RealmUser user : RealmFile.read().users()) {
                String token =
                        user.serviceAccountOf().map(stack::clientToken).orElseGet(() -> stack.token(user.name()));
                assertClaims(token, user);
            }
            LocalStackBuilder second = LocalStack.builder().dataDirectory(base).freePorts();
            assertThatThrownBy(second::start).isInstanceOf(StackInUse.class);
        }
        assertThat(processes).hasSize(3).noneMatch(ProcessHandle::isAlive);
        assertThat(children).isNotEmpty().noneMatch(ProcessHandle::isAlive);
        assertThat(base.resolve("run")).isEmptyDirectory();
    }

    private static void assertClaims(String token, RealmUser user) throws IOException {
        String payload = token.split("\\.", -1)[1];
        JsonNode claims = new ObjectMapper().readTree(Base64.getUrlDecoder().decode(payload));
        assertThat(claims.get("sub").asText()).isEqualTo(user.id());
        assertThat(claims.get("aud").asText()).isEqualTo("lectern");
        assertThat(claims.at("/realm_access/roles").valueStream().map(JsonNode::asText))
                .containsExactlyElementsOf(user.roles());
        assertThat(claims.path("institution").asText(null))
                .isEqualTo(user.institution().orElse(null));
        assertThat(claims.path("country").asText(null)).isEqualTo(user.country().orElse(null));
    }
}
