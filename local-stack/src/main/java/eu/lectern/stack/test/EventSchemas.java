package eu.lectern.stack.test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a service has really sent against the schemas that {@code contracts} publishes. It is stricter than a reader,
 * who ignores unknown fields: data with a field that the schema does not describe do not conform.
 */
public final class EventSchemas {

    /** Where the validator believes the schemas to be; their references to each other are relative. */
    private static final String BASE = "class-path:/schemas/";

    private static final String HEADERS = "event-headers.json";
    private static final String DEAD_LETTER_HEADERS = "dead-letter-headers.json";

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(EventSchemas::schemaAt)
                    .schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .formatAssertionsEnabled(true)
                            .build()));

    private EventSchemas() {}

    /** What is wrong with an event, in words; empty when headers, key and data conform. */
    public static List<String> violations(ConsumerRecord<String, byte[]> event) {
        ObjectNode headers = headers(event);
        List<String> violations = new ArrayList<>(violations("headers", HEADERS, headers));
        String type = headers.path("ce_type").asText();
        if (!headers.path("ce_subject").asText().equals(event.key())) {
            violations.add("headers: ce_subject is not the key " + event.key());
        }
        if (!isKnown(type)) {
            violations.add("headers: contracts has no schema for ce_type " + type);
            return violations;
        }
        violations.addAll(violations("data", type + ".json", data(event)));
        return violations;
    }

    /** What is wrong with the headers of a message on a dead-letter topic; empty when they conform. */
    public static List<String> violationsOfDeadLetter(ConsumerRecord<String, byte[]> letter) {
        return words("headers", open(DEAD_LETTER_HEADERS).validate(headers(letter)));
    }

    /** Unknown fields are looked for last: where something else is wrong, the validator takes every field for unknown. */
    private static List<String> violations(String what, String schema, JsonNode value) {
        List<String> violations = words(what, open(schema).validate(value));
        return violations.isEmpty() ? words(what, closed(schema).validate(value)) : violations;
    }

    private static Schema open(String schema) {
        return REGISTRY.getSchema(SchemaLocation.of(BASE + schema));
    }

    /** The schema without room for unknown fields. */
    private static Schema closed(String schema) {
        ObjectNode closed = JSON.createObjectNode()
                .put("$schema", SpecificationVersion.DRAFT_2020_12.getDialectId())
                .put("$ref", schema)
                .put("unevaluatedProperties", false);
        return REGISTRY.getSchema(SchemaLocation.of(BASE + "closed-" + schema), closed);
    }

    private static List<String> words(String what, List<Error> errors) {
        return errors.stream().map(error -> what + error).toList();
    }

    private static ObjectNode headers(ConsumerRecord<?, ?> event) {
        ObjectNode headers = JSON.createObjectNode();
        for (Header header : event.headers()) {
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        return headers;
    }

    private static JsonNode data(ConsumerRecord<String, byte[]> event) {
        try {
            return JSON.readTree(event.value());
        } catch (IOException noJson) {
            throw new UncheckedIOException(noJson);
        }
    }

    private static boolean isKnown(String type) {
        return type.matches("[a-z0-9.]+") && schemaAt(BASE + type + ".json") != null;
    }

    /** Null for what is none of ours, which the validator then looks for among those it knows. */
    private static @Nullable String schemaAt(String iri) {
        if (!iri.startsWith(BASE)) {
            return null;
        }
        try (InputStream file = EventSchemas.class.getResourceAsStream("/schemas/" + iri.substring(BASE.length()))) {
            return file == null ? null : new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
