package eu.lectern.system.edge;

import com.fasterxml.jackson.databind.JsonNode;
import eu.lectern.stack.services.ServiceName;
import eu.lectern.system.Lectern;
import eu.lectern.system.rest.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An OpenAPI document as it is served, and what is wrong with it. */
record OpenApiDocument(JsonNode root) {

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
    private static final Pattern TEMPLATE = Pattern.compile("\\{([^}]+)}");

    /** One operation, e.g. {@code get /api/catalog/v1/modules}. */
    private record Operation(String method, String path, JsonNode pathItem, JsonNode node) {

        @Override
        public String toString() {
            return method + " " + path;
        }

        Stream<JsonNode> parameters() {
            return Stream.of(pathItem, node)
                    .flatMap(owner -> owner.path("parameters").valueStream());
        }
    }

    static OpenApiDocument servedBy(ServiceName service, Lectern lectern) {
        return new OpenApiDocument(Json.read(
                lectern.anonymous(service)
                        .queryParam("format", "json")
                        .get("/openapi")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString(),
                JsonNode.class));
    }

    /** Methods with their paths. */
    Set<String> operations() {
        Set<String> names = new TreeSet<>();
        eachOperation().forEach(operation -> names.add(operation.toString()));
        return names;
    }

    /** What a tool that reads the document would stumble over. */
    List<String> mistakes() {
        List<String> mistakes = new ArrayList<>();
        if (!root.path("openapi").asText().startsWith("3.1.")) {
            mistakes.add("openapi is " + root.path("openapi"));
        }
        if (root.path("info").path("title").asText().isBlank()
                || root.path("info").path("version").asText().isBlank()) {
            mistakes.add("info is incomplete: " + root.path("info"));
        }
        root.findValues("$ref").stream()
                .map(JsonNode::asText)
                .filter(reference -> !reference.startsWith("#/")
                        || root.at(reference.substring(1)).isMissingNode())
                .forEach(reference -> mistakes.add("leads nowhere: " + reference));
        Set<String> ids = new TreeSet<>();
        eachOperation().forEach(operation -> {
            mistakesOf(operation, mistakes);
            JsonNode id = operation.node().path("operationId");
            if (id.isTextual() && !ids.add(id.asText())) {
                mistakes.add(operation + " has the operationId of another: " + id);
            }
        });
        return mistakes;
    }

    private void mistakesOf(Operation operation, List<String> mistakes) {
        if (operation.node().path("responses").isEmpty()) {
            mistakes.add(operation + " has no responses");
        }
        List<JsonNode> parameters = operation.parameters().map(this::resolved).toList();
        TEMPLATE.matcher(operation.path())
                .results()
                .map(found -> found.group(1))
                .filter(name -> parameters.stream().noneMatch(parameter -> isInPath(parameter, name)))
                .forEach(name -> mistakes.add(operation + " does not describe {" + name + "}"));
        parameters.stream()
                .filter(parameter -> !parameter.has("name")
                        || !parameter.has("in")
                        || parameter.has("schema") == parameter.has("content"))
                .forEach(parameter -> mistakes.add(operation + " has an incomplete parameter: " + parameter));
        for (JsonNode wish : operation.node().path("security")) {
            wish.fieldNames().forEachRemaining(scheme -> {
                if (root.path("components").path("securitySchemes").path(scheme).isMissingNode()) {
                    mistakes.add(operation + " wishes for an unknown security scheme: " + scheme);
                }
            });
        }
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? root.at(node.path("$ref").asText().substring(1)) : node;
    }

    private static boolean isInPath(JsonNode parameter, String name) {
        return parameter.path("in").asText().equals("path")
                && parameter.path("name").asText().equals(name)
                && parameter.path("required").asBoolean();
    }

    private Stream<Operation> eachOperation() {
        return root.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(member -> METHODS.contains(member.getKey()))
                        .map(member -> operation(path, member)));
    }

    private static Operation operation(Map.Entry<String, JsonNode> path, Map.Entry<String, JsonNode> member) {
        return new Operation(member.getKey(), path.getKey(), path.getValue(), member.getValue());
    }
}
