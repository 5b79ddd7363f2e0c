package eu.lectern.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * One OpenAPI document of several. Components that mean the same are shared, others get their service's name; operations keep
 * what their own document said for all of them.
 */
final class JoinedDocument {

    private static final String VERSION = "3.1.0";
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private final ObjectNode joined = JsonNodeFactory.instance.objectNode();
    private final Set<String> operationIds = new HashSet<>();
    private final Set<String> tags = new HashSet<>();

    private JoinedDocument() {}

    /**
     * Joins.
     *
     * @param missing the services whose documents could not be had, in words
     */
    static ObjectNode of(List<ServiceDocument> documents, List<String> missing) {
        JoinedDocument join = new JoinedDocument();
        join.begin(missing);
        Set<Component> clashing = Clashes.among(documents);
        documents.forEach(document -> join.add(document, new Renaming(document.service(), clashing)));
        return join.joined;
    }

    private void begin(List<String> missing) {
        joined.put("openapi", VERSION);
        ObjectNode info = joined.putObject("info");
        info.put("title", "Lectern").put("version", "1").put("description", description(missing));
        if (!missing.isEmpty()) {
            missing.forEach(info.putArray("x-missing")::add);
        }
        joined.putArray("servers").addObject().put("url", "/");
        joined.putArray("tags");
        joined.putObject("paths");
        joined.putObject("components");
    }

    private static String description(List<String> missing) {
        String whole = "The REST interfaces of the catalogue, the enrolments and the results, through one address. For"
                + " frontends there is GraphQL at /graphql; events are described in /asyncapi.yaml.";
        return missing.isEmpty()
                ? whole
                : whole + "\n\n**Incomplete at the moment**: the description of " + String.join(" and of ", missing)
                        + " cannot be had. Ask again later.";
    }

    private void add(ServiceDocument document, Renaming renaming) {
        document.components()
                .forEach((component, meaning) -> joined.withObjectProperty("components")
                        .withObjectProperty(component.kind())
                        .set(renaming.nameOf(component), renaming.copy(meaning)));
        document.document().path("tags").forEach(this::addTag);
        for (Map.Entry<String, JsonNode> path : document.paths()) {
            addPath(document, path.getKey(), (ObjectNode) renaming.copy(path.getValue()), renaming);
        }
    }

    private void addTag(JsonNode tag) {
        if (tags.add(tag.path("name").asText())) {
            joined.withArrayProperty("tags").add(tag);
        }
    }

    private void addPath(ServiceDocument document, String path, ObjectNode item, Renaming renaming) {
        for (Map.Entry<String, JsonNode> member : item.properties()) {
            if (METHODS.contains(member.getKey()) && member.getValue() instanceof ObjectNode operation) {
                complete(operation, document, renaming);
            }
        }
        joined.withObjectProperty("paths").set(path, item);
    }

    private void complete(ObjectNode operation, ServiceDocument document, Renaming renaming) {
        JsonNode security = document.document().path("security");
        if (!operation.has("security") && security.isArray()) {
            operation.set(
                    "security",
                    renaming.copy(JsonNodeFactory.instance.objectNode().set("security", security))
                            .path("security"));
        }
        if (operation.path("tags").isEmpty()) {
            operation.putArray("tags").add(document.title());
        }
        String id = operation.path("operationId").asText("");
        if (!id.isEmpty() && !operationIds.add(id)) {
            String renamed = document.service().toLowerCase(Locale.ROOT)
                    + id.substring(0, 1).toUpperCase(Locale.ROOT)
                    + id.substring(1);
            operation.put("operationId", renamed);
            operationIds.add(renamed);
        }
    }
}
