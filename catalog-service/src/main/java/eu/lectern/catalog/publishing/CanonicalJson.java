package eu.lectern.catalog.publishing;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * One text for each JSON value, whatever order, spacing or notation it came in, so that a hash over it names the value.
 * After RFC 8785, with two differences: decimals stay exact and without exponent ({@code 2.50} is {@code 2.5}), and a field
 * that is null is left out, so that a field which later versions of the contract add does not change what is published.
 */
final class CanonicalJson {

    private static final ObjectMapper WRITER = JsonMapper.builder()
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private CanonicalJson() {}

    static String of(JsonNode value) {
        try {
            return WRITER.writeValueAsString(canonical(value));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of JSON nodes can always be written", impossible);
        }
    }

    private static JsonNode canonical(JsonNode value) {
        return switch (value) {
            case ObjectNode object -> sorted(object);
            case ArrayNode array -> {
                ArrayNode items = NODES.arrayNode();
                array.forEach(item -> items.add(canonical(item)));
                yield items;
            }
            case JsonNode number
            when number.isNumber() -> NODES.numberNode(number.decimalValue().stripTrailingZeros());
            default -> value;
        };
    }

    private static ObjectNode sorted(ObjectNode object) {
        ObjectNode fields = NODES.objectNode();
        object.properties().stream()
                .filter(field -> !field.getValue().isNull())
                .sorted(Map.Entry.comparingByKey())
                .forEach(field -> fields.set(field.getKey(), canonical(field.getValue())));
        return fields;
    }
}
