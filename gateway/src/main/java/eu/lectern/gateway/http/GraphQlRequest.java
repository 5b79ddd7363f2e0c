package eu.lectern.gateway.http;

import eu.lectern.gateway.persisted.QueryName;
import eu.lectern.gateway.refusal.ErrorCode;
import io.vertx.core.MultiMap;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request of GraphQL over HTTP, each parameter of its right type.
 *
 * @param query the document; null when it is only named
 * @param name how it is named
 * @param parameters as they came
 */
record GraphQlRequest(@Nullable String query, QueryName name, JsonObject parameters) {

    private static final String QUERY = "query";
    private static final String OPERATION = "operationName";
    private static final String VARIABLES = "variables";
    private static final String EXTENSIONS = "extensions";
    private static final String ID = "documentId";
    private static final List<String> TEXTS = List.of(QUERY, OPERATION, ID);
    private static final List<String> OBJECTS = List.of(VARIABLES, EXTENSIONS);

    /**
     * Reads a body.
     *
     * @throws NoRequestException when it is no request, naming what is wrong
     */
    static GraphQlRequest ofBody(@Nullable String body) {
        if (body == null || body.isBlank()) {
            throw NoRequestException.unreadable(ErrorCode.INVALID, "body: is empty; send a JSON object with `query`");
        }
        return of(JsonText.object("body", body));
    }

    /**
     * Reads the parameters of a GET; an empty one counts as none.
     *
     * @throws NoRequestException when they are no request, naming what is wrong
     */
    static GraphQlRequest ofQueryString(MultiMap query) {
        JsonObjectBuilder parameters = Json.createObjectBuilder();
        for (String name : TEXTS) {
            String value = query.get(name);
            if (value != null && !value.isEmpty()) {
                parameters.add(name, value);
            }
        }
        for (String name : OBJECTS) {
            String value = query.get(name);
            if (value != null && !value.isEmpty() && !value.equals("null")) {
                parameters.add(name, JsonText.object(name, value));
            }
        }
        return of(parameters.build());
    }

    /** The same for the engine, with the document that was found. */
    JsonObject forEngine(String document) {
        return Json.createObjectBuilder(parameters).add(QUERY, document).build();
    }

    /** Refuses variables whose text is longer; the text is written only when it can be. */
    GraphQlRequest requireVariablesWithin(int characters, int lengthOfAll) {
        if (lengthOfAll > characters && parameters.get(VARIABLES) instanceof JsonObject variables) {
            int length = variables.toString().length();
            if (length > characters) {
                throw NoRequestException.tooComplex(
                        "The variables have " + length + " characters; " + characters + " are allowed.");
            }
        }
        return this;
    }

    private static GraphQlRequest of(JsonObject parameters) {
        TEXTS.forEach(name -> requireType(parameters, name, ValueType.STRING));
        OBJECTS.forEach(name -> requireType(parameters, name, ValueType.OBJECT));
        String query = text(parameters, QUERY);
        return new GraphQlRequest(
                query == null || query.isBlank() ? null : query, QueryName.of(parameters), parameters);
    }

    private static @Nullable String text(JsonObject parameters, String name) {
        return parameters.get(name) instanceof JsonString text ? text.getString() : null;
    }

    private static void requireType(JsonObject parameters, String name, ValueType type) {
        JsonValue value = parameters.getOrDefault(name, JsonValue.NULL);
        if (value.getValueType() != type && value.getValueType() != ValueType.NULL) {
            throw NoRequestException.parameter(
                    name, "must be " + (type == ValueType.OBJECT ? "an object" : "a string") + " or null");
        }
    }
}
