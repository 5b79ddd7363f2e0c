package eu.lectern.system.examples;

import com.fasterxml.jackson.databind.JsonNode;
import eu.lectern.system.openapi.ApiDocument;
import eu.lectern.system.openapi.ApiOperation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An operation's request as its document shows it.
 *
 * @param target path and query
 * @param body null for none
 */
record ExampleRequest(
        String target,
        Map<String, String> headers,
        @Nullable String body) {

    static final String KEY = "Idempotency-Key";
    private static final String LINES = "application/x-ndjson";

    /** What the document lacks: an example of each required parameter, of the body, and of the answer. */
    static List<String> missing(ApiOperation operation) {
        List<String> missing = new ArrayList<>();
        parameters(operation)
                .filter(parameter -> parameter.path("required").asBoolean() && !parameter.has("example"))
                .forEach(parameter -> missing.add(operation + " has no example of "
                        + parameter.path("name").asText()));
        Stream.of(operation.json().path("requestBody"), success(operation))
                .flatMap(described -> described.path("content").properties().stream())
                .filter(content -> !content.getValue().has("example"))
                .forEach(content -> missing.add(operation + " has no example of " + content.getKey()));
        return missing;
    }

    /** One request for each media type of the body. */
    static List<ExampleRequest> of(ApiOperation operation) {
        JsonNode content = operation.json().path("requestBody").path("content");
        return content.isEmpty()
                ? List.of(without(operation))
                : content.properties().stream()
                        .map(type -> without(operation)
                                .with(type.getKey(), type.getValue().path("example")))
                        .toList();
    }

    /** The status of an answer when all went well. */
    static int status(ApiOperation operation) {
        return operation.json().path("responses").properties().stream()
                .map(Map.Entry::getKey)
                .filter(status -> status.startsWith("2"))
                .mapToInt(Integer::parseInt)
                .min()
                .orElseThrow(() -> new AssertionError(operation + " never succeeds"));
    }

    /** The description of that answer. */
    static JsonNode success(ApiOperation operation) {
        return operation
                .document()
                .resolve(operation.json().path("responses").path(Integer.toString(status(operation))));
    }

    /** The same about other things; its key is a new one. */
    ExampleRequest about(Map<String, String> things) {
        Map<String, String> replaced = new HashMap<>();
        headers.forEach((name, value) ->
                replaced.put(name, name.equals(KEY) ? value + "-" + UUID.randomUUID() : replace(value, things)));
        return new ExampleRequest(replace(target, things), replaced, body == null ? null : replace(body, things));
    }

    private static ExampleRequest without(ApiOperation operation) {
        String target = operation.path();
        List<String> query = new ArrayList<>();
        Map<String, String> headers = new HashMap<>();
        for (JsonNode parameter :
                parameters(operation).filter(each -> each.has("example")).toList()) {
            String name = parameter.path("name").asText();
            JsonNode example = parameter.path("example");
            switch (parameter.path("in").asText()) {
                case "path" -> target = target.replace("{" + name + "}", example.asText());
                case "header" -> headers.put(name, example.asText());
                default ->
                    (example.isArray() ? example.valueStream() : Stream.of(example))
                            .forEach(value ->
                                    query.add(name + "=" + URLEncoder.encode(value.asText(), StandardCharsets.UTF_8)));
            }
        }
        return new ExampleRequest(query.isEmpty() ? target : target + "?" + String.join("&", query), headers, null);
    }

    private ExampleRequest with(String mediaType, JsonNode example) {
        Map<String, String> more = new HashMap<>(headers);
        more.put("Content-Type", mediaType);
        return new ExampleRequest(target, more, mediaType.equals(LINES) ? example + "\n" : example.toString());
    }

    private static Stream<JsonNode> parameters(ApiOperation operation) {
        ApiDocument document = operation.document();
        return Stream.of(operation.shared(), operation.json().path("parameters"))
                .flatMap(JsonNode::valueStream)
                .map(document::resolve);
    }

    private static String replace(String text, Map<String, String> things) {
        String replaced = text;
        for (Map.Entry<String, String> thing : things.entrySet()) {
            replaced = replaced.replace(thing.getKey(), thing.getValue());
        }
        return replaced;
    }
}
