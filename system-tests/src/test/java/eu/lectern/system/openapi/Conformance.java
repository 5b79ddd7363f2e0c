package eu.lectern.system.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import eu.lectern.system.rest.Json;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Holds answers against the document: status, media type and body must be among those that it promises. It is stricter than a
 * client, who ignores what it does not know: a field that the document does not describe is a contradiction too.
 */
public final class Conformance {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    /** What contradicts the document; empty when nothing does. */
    public List<String> contradictions(ApiOperation operation, Exchange.Reply reply) {
        JsonNode described = operation.json().path("responses").path(Integer.toString(reply.status()));
        if (described.isMissingNode()) {
            return List.of("the status " + reply.status() + " is not described");
        }
        JsonNode contents = operation.document().resolve(described).path("content");
        if (contents.isMissingNode()) {
            return reply.body().isEmpty() ? List.of() : List.of("a body where none is described");
        }
        String mediaType = reply.mediaType().split(";", 2)[0].strip();
        if (!contents.has(mediaType)) {
            return List.of("the media type " + reply.mediaType() + " is not described");
        }
        return mediaType.endsWith("json") ? ofBody(operation, reply, mediaType) : List.of();
    }

    private List<String> ofBody(ApiOperation operation, Exchange.Reply reply, String mediaType) {
        Schema schema = schemas.computeIfAbsent(
                operation.id() + "/" + reply.status() + "/" + mediaType,
                place -> schema(place, operation, reply.status(), mediaType));
        try {
            return schema.validate(JSON.readTree(reply.body())).stream()
                    .map(Object::toString)
                    .limit(3)
                    .toList();
        } catch (JsonProcessingException noJson) {
            return List.of("the body is no JSON");
        }
    }

    /** The answer's schema, with the document's schemas beside it, to which it refers. */
    private static Schema schema(String place, ApiOperation operation, int status, String mediaType) {
        ApiDocument document = operation.document();
        JsonNode answer = document.resolve(operation.json().path("responses").path(Integer.toString(status)));
        ObjectNode root = JSON.createObjectNode();
        root.putArray("allOf")
                .add(answer.path("content").path(mediaType).path("schema").deepCopy());
        root.set("$defs", document.json().path("components").path("schemas").deepCopy());
        close(root);
        String text = root.toString().replace("#/components/schemas/", "#/$defs/");
        return REGISTRY.getSchema(
                SchemaLocation.of("https://lectern.example/" + place), Json.read(text, JsonNode.class));
    }

    /** Leaves no room for undescribed fields, wherever fields are described. */
    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("properties").isObject()
                && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        node.forEach(Conformance::close);
    }
}
