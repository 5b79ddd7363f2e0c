package eu.lectern.system.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import eu.lectern.stack.LocalStack;
import eu.lectern.stack.services.ServiceName;
import eu.lectern.system.rest.Json;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** One service's OpenAPI document, as it serves it now. */
public record ApiDocument(ServiceName service, JsonNode json) {

    /** Those that have a REST interface of their own. */
    public static final List<ServiceName> SERVICES =
            List.of(ServiceName.CATALOG, ServiceName.ENROLMENT, ServiceName.ASSESSMENT);

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    /** The document that a running service serves. */
    public static ApiDocument of(LocalStack stack, ServiceName service) {
        URI address = URI.create(stack.url(service) + "/openapi?format=json");
        Exchange.Reply reply = Exchange.send("GET", address, Map.of(), null);
        if (reply.status() != 200) {
            throw new AssertionError(address + " answered " + reply.status());
        }
        return new ApiDocument(service, Json.read(reply.body(), JsonNode.class));
    }

    /** All operations, in the document's order. */
    public List<ApiOperation> operations() {
        List<ApiOperation> operations = new ArrayList<>();
        json.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(member -> METHODS.contains(member.getKey()))
                        .forEach(member -> operations.add(new ApiOperation(
                                this,
                                member.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                path.getValue().path("parameters"),
                                member.getValue()))));
        return operations;
    }

    /** What a schema, parameter or answer says, wherever it stands. */
    public JsonNode resolve(JsonNode node) {
        JsonNode found = node;
        while (found.has("$ref")) {
            found = json.at(found.path("$ref").asText().substring(1));
        }
        return found;
    }
}
