package eu.lectern.system.fuzzing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.lectern.system.openapi.ApiDocument;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Values that a schema allows, most of them inside its bounds, some just on them. */
final class Values {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int MOST_ITEMS = 3;

    private final ApiDocument document;
    private final Pool pool;
    private final Random random;

    Values(ApiDocument document, Pool pool, Random random) {
        this.document = document;
        this.pool = pool;
        this.random = random;
    }

    /**
     * Makes one.
     *
     * @param name of the property or parameter, which often tells more than the schema
     */
    JsonNode of(String name, JsonNode unresolved) {
        JsonNode schema = document.resolve(unresolved);
        if (schema.has("anyOf") || schema.has("oneOf")) {
            JsonNode choices = schema.has("anyOf") ? schema.path("anyOf") : schema.path("oneOf");
            return of(name, choices.get(random.nextInt(choices.size())));
        }
        if (schema.has("enum")) {
            JsonNode values = schema.path("enum");
            return values.get(random.nextInt(values.size()));
        }
        return switch (type(schema)) {
            case "object" -> object(schema);
            case "array" -> array(name, schema);
            case "integer" -> JSON.numberNode(integer(schema));
            case "number" -> JSON.numberNode(number(schema));
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            case "null" -> JSON.nullNode();
            default -> JSON.textNode(text(name, schema));
        };
    }

    /** Where null is allowed too, it is one time in four. */
    private String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (!type.isArray()) {
            return type.asText("string");
        }
        List<String> others = new ArrayList<>();
        type.forEach(each -> {
            if (!each.asText().equals("null")) {
                others.add(each.asText());
            }
        });
        return others.isEmpty() || random.nextInt(4) == 0 ? "null" : Hostile.pick(others, random);
    }

    private ObjectNode object(JsonNode schema) {
        ObjectNode object = JSON.objectNode();
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            if (required.contains(property.getKey()) || random.nextInt(3) > 0) {
                object.set(property.getKey(), of(property.getKey(), property.getValue()));
            }
        }
        return object;
    }

    private ArrayNode array(String name, JsonNode schema) {
        ArrayNode array = JSON.arrayNode();
        int length = Math.max(schema.path("minItems").asInt(0), random.nextInt(MOST_ITEMS + 1));
        for (int index = 0; index < length; index++) {
            array.add(of(name, schema.path("items")));
        }
        return array;
    }

    private long integer(JsonNode schema) {
        long least = schema.path("minimum").asLong(0);
        long most = schema.path("maximum").asLong(1_000);
        return switch (random.nextInt(4)) {
            case 0 -> least;
            case 1 -> most;
            default -> least + Math.floorMod(random.nextLong(), most - least + 1);
        };
    }

    private BigDecimal number(JsonNode schema) {
        return BigDecimal.valueOf(integer(schema))
                .add(BigDecimal.valueOf(-random.nextInt(3), 1))
                .abs();
    }

    private String text(String name, JsonNode schema) {
        return switch (schema.path("format").asText()) {
            case "uuid" -> pool.id(name, random);
            case "date" ->
                LocalDate.now(ZoneOffset.UTC).minusDays(random.nextInt(400)).toString();
            case "date-time" -> "2026-01-01T00:00:00Z";
            default -> pool.knows(name) || random.nextInt(10) > 0 ? pool.of(name, random) : edge(schema);
        };
    }

    /** As long as is allowed, where that is not too long for a quick test. */
    private String edge(JsonNode schema) {
        return "y".repeat(Math.min(schema.path("maxLength").asInt(20), 2_500));
    }
}
