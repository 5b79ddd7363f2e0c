package eu.lectern.system.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import eu.lectern.contracts.identity.Roles;
import eu.lectern.stack.LocalStack;
import eu.lectern.stack.services.ServiceName;
import eu.lectern.system.WholeSystem;
import eu.lectern.system.access.Planting;
import eu.lectern.system.openapi.ApiDocument;
import eu.lectern.system.openapi.ApiOperation;
import eu.lectern.system.openapi.Conformance;
import eu.lectern.system.openapi.Exchange;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Sends the example of every operation through the gateway: it works as the document says, and so does the answer that the
 * document shows. With {@code -Dlectern.openapi.examples} the answers are written down as the new examples.
 */
@ExtendWith(WholeSystem.class)
class ExamplesIT {

    private static final boolean RECORDING = System.getProperty("lectern.openapi.examples") != null;
    private static final String JSON = "application/json";

    private final Conformance conformance = new Conformance();
    private final Recording recording = new Recording();

    @AfterAll
    static void tidy(LocalStack stack) {
        new Planting(stack, "coordinator1", "learner1").deleteWebhooks();
    }

    @Test
    void shouldShowAnExampleOfEverythingThatIsSentAndAnswered(LocalStack stack) {
        List<String> complaints = new ArrayList<>();
        for (ApiOperation operation : operations(stack)) {
            complaints.addAll(ExampleRequest.missing(operation));
            ExampleRequest.success(operation)
                    .path("content")
                    .properties()
                    .forEach(content -> complaints.addAll(contradictions(operation, content)));
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void shouldAnswerEveryExampleAsTheDocumentSays(LocalStack stack) {
        // given
        Things things = new Things(stack);
        List<String> complaints = new ArrayList<>();

        // when
        for (ApiOperation operation : operations(stack)) {
            for (ExampleRequest example : ExampleRequest.of(operation)) {
                complaints.addAll(complaints(stack, operation, example, things.of(operation.id())));
            }
        }

        // then
        assertThat(complaints).isEmpty();
    }

    private List<String> complaints(
            LocalStack stack, ApiOperation operation, ExampleRequest example, Map<String, String> things) {
        ExampleRequest request = example.about(things);
        Map<String, String> headers = new HashMap<>(request.headers());
        token(stack, operation.roles()).ifPresent(token -> headers.put("Authorization", "Bearer " + token));
        Exchange.Reply reply = Exchange.send(
                operation.method(),
                URI.create(stack.url(ServiceName.GATEWAY) + request.target()),
                headers,
                request.body());
        if (reply.status() != ExampleRequest.status(operation)) {
            return List.of(operation + " " + request + " answered " + reply.status() + " " + reply.body());
        }
        if (RECORDING && reply.mediaType().startsWith(JSON)) {
            recording.write(operation.service(), operation.id(), reply.body(), things);
        }
        return conformance.contradictions(operation, reply).stream()
                .map(contradiction -> operation + " answered what it should not: " + contradiction)
                .toList();
    }

    private List<String> contradictions(ApiOperation operation, Map.Entry<String, JsonNode> content) {
        Exchange.Reply shown = new Exchange.Reply(
                ExampleRequest.status(operation),
                content.getKey(),
                content.getValue().path("example").toString());
        return conformance.contradictions(operation, shown).stream()
                .map(contradiction -> operation + " shows what it should not: " + contradiction)
                .toList();
    }

    private static Optional<String> token(LocalStack stack, Set<String> roles) {
        if (roles.isEmpty()) {
            return Optional.empty();
        }
        if (roles.contains(Roles.INTEGRATION)) {
            return Optional.of(stack.clientToken("partner-lv"));
        }
        return Optional.of(stack.token(roles.contains(Roles.LEARNER) ? "learner1" : "operator"));
    }

    private static List<ApiOperation> operations(LocalStack stack) {
        return ApiDocument.SERVICES.stream()
                .flatMap(service -> ApiDocument.of(stack, service).operations().stream())
                .toList();
    }
}
