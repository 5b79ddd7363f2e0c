package eu.lectern.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.lectern.stack.services.ServiceName;
import io.restassured.http.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The operations that a service's own OpenAPI document lists, so that a new one is tested without being named here. */
record ApiDescription(List<Operation> operations) {

    /**
     * One operation.
     *
     * @param path with its templates, e.g. {@code /api/catalog/v1/modules/{code}}
     * @param properties of the JSON body; empty when there is no body
     */
    record Operation(
            ServiceName service,
            Method method,
            String path,
            List<String> pathParameters,
            List<String> queryParameters,
            List<String> requiredQueryParameters,
            List<String> headers,
            boolean hasBody,
            List<String> properties) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static ApiDescription of(Lectern lectern, ServiceName service) {
        String text = lectern.anonymous(service)
                .queryParam("format", "json")
                .get("/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        try {
            return read(new ObjectMapper().readTree(text), service);
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError("the OpenAPI document is not JSON", unreadable);
        }
    }

    private static ApiDescription read(JsonNode document, ServiceName service) {
        List<Operation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (operation.getKey().equals("parameters")) {
                    continue;
                }
                operations.add(operation(document, service, path.getKey(), path.getValue(), operation));
            }
        }
        return new ApiDescription(List.copyOf(operations));
    }

    private static Operation operation(
            JsonNode document,
            ServiceName service,
            String path,
            JsonNode pathItem,
            Map.Entry<String, JsonNode> operation) {
        List<JsonNode> parameters = Stream.of(pathItem, operation.getValue())
                .flatMap(owner -> owner.path("parameters").valueStream())
                .toList();
        JsonNode body = operation.getValue().path("requestBody");
        return new Operation(
                service,
                Method.valueOf(operation.getKey().toUpperCase(Locale.ROOT)),
                path,
                names(parameters, "path"),
                names(parameters, "query"),
                names(
                        parameters.stream()
                                .filter(parameter -> parameter.path("required").asBoolean())
                                .toList(),
                        "query"),
                names(parameters, "header"),
                !body.isMissingNode(),
                properties(
                        document, body.path("content").path("application/json").path("schema")));
    }

    private static List<String> names(List<JsonNode> parameters, String in) {
        return parameters.stream()
                .filter(parameter -> parameter.path("in").asText().equals(in))
                .map(parameter -> parameter.path("name").asText())
                .toList();
    }

    private static List<String> properties(JsonNode document, JsonNode schema) {
        JsonNode resolved =
                schema.has("$ref") ? document.at(schema.path("$ref").asText().substring(1)) : schema;
        return resolved.path("properties").properties().stream()
                .map(Map.Entry::getKey)
                .toList();
    }
}
