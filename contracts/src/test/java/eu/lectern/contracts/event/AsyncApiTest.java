package eu.lectern.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds that the document is one of AsyncAPI 3.0, names what there is, and shows by examples that hold. */
class AsyncApiTest {

    static Stream<JsonNode> messages() {
        return AsyncApi.DOCUMENT.path("components").path("messages").valueStream();
    }

    @Test
    void shouldBeADocumentOfAsyncApi() {
        // given
        JsonNode schema = SchemaFiles.json("/asyncapi/3.0.0-without-id.json");

        // when // then
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                        .getSchema(schema)
                        .validate(AsyncApi.DOCUMENT))
                .isEmpty();
    }

    @Test
    void shouldDescribeEachTopicAndItsDeadLetters() {
        // given
        List<String> topics = Events.constants(Topics.class);

        // when // then
        assertThat(AsyncApi.channels())
                .extracting(channel -> channel.path("address").asText())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(topics.stream(), topics.stream().map(Topics::deadLetter))
                                .toList());
        assertThat(AsyncApi.channels())
                .allSatisfy(channel ->
                        assertThat(channel.at("/bindings/kafka/topic")).isEqualTo(channel.path("address")));
    }

    @Test
    void shouldDescribeEachTypeOfEvent() {
        assertThat(AsyncApi.events().map(message -> message.path("name").asText()))
                .containsExactlyInAnyOrderElementsOf(Events.constants(EventTypes.class));
        assertThat(AsyncApi.events())
                .allSatisfy(message -> assertThat(
                                message.at("/payload/schema/$ref").asText())
                        .isEqualTo("schemas/"
                                + Events.schemaFileOf(message.path("name").asText())));
    }

    @Test
    void shouldSayEachEventOnExactlyOneChannel() {
        // when
        List<String> said = AsyncApi.channels().stream()
                .flatMap(channel -> channel.path("messages").valueStream())
                .map(message -> message.path("$ref").asText())
                .filter(reference -> !reference.endsWith("/deadLetter"))
                .toList();

        // then
        assertThat(said).doesNotHaveDuplicates().hasSize((int) AsyncApi.events().count());
    }

    @Test
    void shouldReferToNothingThatIsNotThere() {
        // given
        List<String> references = new ArrayList<>();
        AsyncApi.DOCUMENT.findValues("$ref").forEach(reference -> references.add(reference.asText()));

        // when // then
        assertThat(references).isNotEmpty().allSatisfy(reference -> {
            if (reference.startsWith("#")) {
                assertThat(AsyncApi.DOCUMENT.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse();
            } else {
                assertThat(reference).startsWith("schemas/");
                assertThat(SchemaFiles.names()).contains(reference.substring("schemas/".length()));
            }
        });
    }

    @Test
    void shouldNameNoServerThatSomebodyElseMayOwn() {
        assertThat(AsyncApi.DOCUMENT.path("servers").findValuesAsText("host")).containsExactly("{bootstrap}");
    }

    @ParameterizedTest
    @MethodSource("messages")
    void shouldShowExamplesThatHold(JsonNode message) {
        assertThat(message.path("examples")).isNotEmpty().allSatisfy(example -> {
            assertThat(violations(message.path("headers"), example.path("headers")))
                    .isEmpty();
            assertThat(violations(message.path("payload"), example.path("payload")))
                    .isEmpty();
        });
    }

    @Test
    void shouldGiveEachEventHeadersThatFitIt() {
        assertThat(AsyncApi.events()).allSatisfy(message -> {
            JsonNode headers = message.at("/examples/0/headers");
            JsonNode payload = message.at("/examples/0/payload");
            assertThat(headers.path("ce_type")).isEqualTo(message.path("name"));
            assertThat(headers.path("ce_subject").asText()).isEqualTo(keyOf(payload));
        });
    }

    private static String keyOf(JsonNode payload) {
        return payload.has("enrolment")
                ? payload.path("enrolment").asText()
                : payload.at("/curriculum/code").asText() + "/"
                        + payload.at("/curriculum/version").asText();
    }

    /** A payload that is described in words only takes everything. */
    private static List<String> violations(JsonNode described, JsonNode example) {
        String file = described.at("/schema/$ref").asText();
        return file.isEmpty()
                ? List.of()
                : SchemaFiles.schema(file.substring("schemas/".length())).validate(example).stream()
                        .map(Object::toString)
                        .toList();
    }
}
