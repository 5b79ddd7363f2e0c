package eu.lectern.system.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import eu.lectern.stack.LocalStack;
import eu.lectern.stack.services.ServiceName;
import eu.lectern.system.WholeSystem;
import eu.lectern.system.rest.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Holds each service's document against the one that was released last. A release with {@code -Dlectern.openapi.release}
 * writes the present ones there instead.
 */
@ExtendWith(WholeSystem.class)
class ReleasedDocumentsIT {

    private static final Path RELEASED = Path.of("..", "contracts", "src", "main", "openapi");
    private static final String RELEASE = "lectern.openapi.release";
    private static final String PROVIDER = "http://localhost:8180/realms/lectern/.well-known/openid-configuration";

    /** In one order, so that a release shows what has changed and nothing else. */
    private static final ObjectMapper ORDERED = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    @ParameterizedTest
    @EnumSource(
            value = ServiceName.class,
            names = {"CATALOG", "ENROLMENT", "ASSESSMENT"})
    void shouldNotBreakClientsUnlessTheVersionRises(ServiceName service, LocalStack stack) throws IOException {
        // given
        ApiDocument present = ApiDocument.of(stack, service);
        Path file = RELEASED.resolve(service.name().toLowerCase(Locale.ROOT) + ".json");
        if (System.getProperty(RELEASE) != null) {
            release(file, present.json());
        }
        ApiDocument released = new ApiDocument(service, Json.read(Files.readString(file), JsonNode.class));

        // when
        List<String> changes = BreakingChanges.between(released, present);

        // then
        if (version(present) > version(released)) {
            return;
        }
        assertThat(version(present)).isEqualTo(version(released));
        assertThat(changes)
                .as("what breaks clients of version %d; see contracts/src/main/openapi/README.md", version(released))
                .isEmpty();
    }

    private static int version(ApiDocument document) {
        return Integer.parseInt(document.json().at("/info/version").asText());
    }

    private static void release(Path file, JsonNode document) throws IOException {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
        Files.createDirectories(file.getParent());
        // Where the identity provider is, is the installation's matter; a random port would change with each release.
        String provider = document.at("/components/securitySchemes/SecurityScheme/openIdConnectUrl")
                .asText("none");
        JsonNode settled = Json.read(document.toString().replace(provider, PROVIDER), JsonNode.class);
        Object ordered = ORDERED.convertValue(settled, Map.class);
        Files.writeString(file, ORDERED.writer(printer).writeValueAsString(ordered) + "\n");
    }
}
