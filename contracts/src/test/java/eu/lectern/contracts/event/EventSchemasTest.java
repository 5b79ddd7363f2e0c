package eu.lectern.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds that the schemas say of the events what the records say, so that neither changes alone. */
class EventSchemasTest {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    static Stream<String> types() {
        return Events.constants(EventTypes.class).stream();
    }

    static Stream<String> files() {
        return SchemaFiles.names().stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void shouldAgreeWithTheRecord(String type) {
        String base = SchemaFiles.read(Events.schemaFileOf(type)).path("$ref").asText();

        assertThat(Agreement.differences(Events.recordOf(type), base)).isEmpty();
    }

    @Test
    void shouldHaveOneSchemaForEachTypeAndNoneForOthers() {
        assertThat(files().filter(file -> file.startsWith("eu.lectern.")))
                .containsExactlyInAnyOrderElementsOf(
                        types().map(Events::schemaFileOf).toList());
    }

    @ParameterizedTest
    @MethodSource("files")
    void shouldBeAValidSchemaWithWordsThatExplainIt(String file) {
        // given
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        JsonNode schema = SchemaFiles.read(file);

        // when // then
        assertThat(registry.getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()))
                        .validate(schema))
                .isEmpty();
        assertThat(schema.path("$schema").asText()).isEqualTo(SpecificationVersion.DRAFT_2020_12.getDialectId());
        assertThat(schema.path("title").asText()).isNotBlank();
        assertThat(schema.path("description").asText()).isNotBlank();
        assertThat(schema.findValues("additionalProperties"))
                .as("readers ignore unknown fields, so no schema forbids them")
                .noneMatch(JsonNode::isBoolean);
    }

    @ParameterizedTest
    @MethodSource("types")
    void shouldTakeTheExampleAsTheRecordWritesIt(String type) throws IOException {
        // given
        JsonNode example = AsyncApi.example(type).path("payload");

        // when
        Record event = JSON.treeToValue(example, Events.recordOf(type));

        // then
        JsonNode written = JSON.readTree(JSON.writeValueAsString(event));
        assertThat(violations(type, written)).isEmpty();
        assertThat(written.toPrettyString()).isEqualTo(example.toPrettyString());
    }

    @ParameterizedTest
    @MethodSource("types")
    void shouldTakeFieldsThatItDoesNotKnow(String type) {
        // given
        ObjectNode event = AsyncApi.example(type).path("payload").deepCopy();

        // when
        event.putObject("added").put("later", true);

        // then
        assertThat(violations(type, event)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void shouldMissEachFieldThatAReaderNeeds(String type) {
        List<String> required = SchemaNode.of(Events.schemaFileOf(type)).texts("required");
        for (String field : required) {
            // given
            ObjectNode event = AsyncApi.example(type).path("payload").deepCopy();

            // when
            event.remove(field);

            // then
            assertThat(violations(type, event)).as("%s without %s", type, field).hasSize(1);
        }
        assertThat(required).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void shouldTakeNoOtherTypesExample(String type) {
        // given
        JsonNode event = AsyncApi.example(type).path("payload");
        boolean saysAllOfItsKind = type.equals(EventTypes.ENROLMENT_CHANGED);

        // when // then
        types().filter(other -> !other.equals(type) && !other.equals(EventTypes.ENROLMENT_CHANGED))
                .filter(other -> !saysAllOfItsKind || Events.recordOf(other) != Events.recordOf(type))
                .forEach(other -> assertThat(violations(other, event))
                        .as("%s as %s", type, other)
                        .isNotEmpty());
    }

    @Test
    void shouldRefuseWhatIsNoUuidNoDateAndNoHash() {
        // given
        ObjectNode event =
                AsyncApi.example(EventTypes.MODULE_COMPLETED).path("payload").deepCopy();

        // when
        event.put("enrolment", "17")
                .put("firstCompletedOn", "yesterday")
                .put("policyHash", "ABC")
                .put("decidedAt", 5);

        // then
        assertThat(violations(EventTypes.MODULE_COMPLETED, event)).hasSize(4);
    }

    private static List<String> violations(String type, JsonNode data) {
        return SchemaFiles.schema(Events.schemaFileOf(type)).validate(data).stream()
                .map(Object::toString)
                .toList();
    }
}
