package eu.lectern.system.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import eu.lectern.stack.services.ServiceName;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * One operation of a document.
 *
 * @param path with its templates, e.g. {@code /api/catalog/v1/modules/{code}}
 * @param shared the parameters that its path has for all of its operations
 */
public record ApiOperation(ApiDocument document, String method, String path, JsonNode shared, JsonNode json) {

    /** One parameter, with its schema resolved. */
    public record Parameter(String name, String in, boolean required, JsonNode schema) {}

    public ServiceName service() {
        return document.service();
    }

    public String id() {
        return json.path("operationId").asText();
    }

    /** Of this operation and of its path. */
    public List<Parameter> parameters() {
        return Stream.concat(shared.valueStream(), json.path("parameters").valueStream())
                .map(document::resolve)
                .map(found -> new Parameter(
                        found.path("name").asText(),
                        found.path("in").asText(),
                        found.path("required").asBoolean(),
                        document.resolve(found.path("schema"))))
                .toList();
    }

    /** The schema of the JSON body; missing when there is none. */
    public JsonNode bodySchema() {
        return document.resolve(json.path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema"));
    }

    /** The roles that it names. */
    public Set<String> roles() {
        Set<String> roles = new TreeSet<>();
        json.path("x-roles").forEach(role -> roles.add(role.asText()));
        return roles;
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
