package eu.lectern.gateway.http;

import eu.lectern.gateway.refusal.Refusal;
import eu.lectern.gateway.refusal.RefusedException;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request of GraphQL over HTTP.
 *
 * @param parameters {@code query}, {@code variables}, {@code operationName} and {@code extensions}, each of its right type
 */
record GraphQlRequest(JsonObject parameters) {

    private static final String QUERY = "query";
    private static final int MOST_DIGITS = 100;
    private static final Set<String> OBJECTS = Set.of("variables", "extensions");
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    /**
     * Reads a body.
     *
     * @throws RefusedException when it is no request, naming what is wrong
     */
    static GraphQlRequest parse(@Nullable String body) {
        JsonObject parameters = object(body);
        requireQuery(parameters);
        requireType(parameters, "operationName", ValueType.STRING);
        OBJECTS.forEach(name -> requireType(parameters, name, ValueType.OBJECT));
        return new GraphQlRequest(parameters);
    }

    String query() {
        return parameters.getString(QUERY);
    }

    private static JsonObject object(@Nullable String body) {
        if (body == null || body.isBlank()) {
            throw invalid("body", "is empty; send a JSON object with `query`");
        }
        try (JsonReader reader = READERS.createReader(new StringReader(body))) {
            JsonObject object = reader.readObject();
            requireModestNumbers("body", object);
            return object;
        } catch (JsonException | IllegalStateException notAnObject) {
            throw invalid("body", "must be a JSON object");
        } catch (ArithmeticException | NumberFormatException absurd) {
            throw invalid("body", "has a number out of all bounds");
        }
    }

    /** A number such as 1e999999999 is short to write and takes gigabytes to work with. */
    private static void requireModestNumbers(String path, JsonValue value) {
        switch (value.getValueType()) {
            case OBJECT ->
                value.asJsonObject().forEach((name, member) -> requireModestNumbers(path + "." + name, member));
            case ARRAY -> value.asJsonArray().forEach(item -> requireModestNumbers(path, item));
            case NUMBER -> {
                BigDecimal number = ((JsonNumber) value).bigDecimalValue();
                if (number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS) {
                    throw invalid(path, "is a number out of all bounds");
                }
            }
            case STRING, TRUE, FALSE, NULL -> {}
        }
    }

    private static void requireQuery(JsonObject parameters) {
        JsonValue query = parameters.get(QUERY);
        if (query == null
                || query.getValueType() != ValueType.STRING
                || parameters.getString(QUERY).isBlank()) {
            throw invalid(QUERY, "must be a string with a GraphQL document");
        }
    }

    private static void requireType(JsonObject parameters, String name, ValueType type) {
        JsonValue value = parameters.getOrDefault(name, JsonValue.NULL);
        if (value.getValueType() != type && value.getValueType() != ValueType.NULL) {
            throw invalid(name, "must be " + (type == ValueType.OBJECT ? "an object" : "a string") + " or null");
        }
    }

    private static RefusedException invalid(String field, String message) {
        return Refusal.invalid(field, message).asException();
    }
}
