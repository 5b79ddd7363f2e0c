package eu.lectern.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;

/** Copies parts of one service's document, its clashing components under names of its own. */
final class Renaming {

    private static final String SECURITY_SCHEMES = "securitySchemes";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final String service;
    private final Set<Component> clashing;

    Renaming(String service, Set<Component> clashing) {
        this.service = service;
        this.clashing = clashing;
    }

    /** The name in the joined document. */
    String nameOf(Component component) {
        return clashing.contains(component) ? service + component.name() : component.name();
    }

    /** A copy whose references lead to the names of the joined document. */
    JsonNode copy(JsonNode part) {
        return switch (part) {
            case ObjectNode object -> copyObject(object);
            case ArrayNode list -> {
                ArrayNode copy = NODES.arrayNode(list.size());
                list.forEach(item -> copy.add(copy(item)));
                yield copy;
            }
            default -> part;
        };
    }

    private ObjectNode copyObject(ObjectNode object) {
        ObjectNode copy = NODES.objectNode();
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            copy.set(member.getKey(), copyMember(member.getKey(), member.getValue()));
        }
        return copy;
    }

    private JsonNode copyMember(String name, JsonNode value) {
        return switch (name) {
            case "$ref" -> value.isTextual() ? NODES.textNode(reference(value.textValue())) : copy(value);
            case "mapping" -> value.isObject() ? copyMapping(value) : copy(value);
            case "security" -> value.isArray() ? copySecurity(value) : copy(value);
            default -> copy(value);
        };
    }

    /** Of a discriminator: values to references. */
    private ObjectNode copyMapping(JsonNode mapping) {
        ObjectNode copy = NODES.objectNode();
        mapping.properties()
                .forEach(value -> copy.set(
                        value.getKey(),
                        value.getValue().isTextual()
                                ? NODES.textNode(reference(value.getValue().textValue()))
                                : copy(value.getValue())));
        return copy;
    }

    /** Requirements name their schemes without a reference. */
    private ArrayNode copySecurity(JsonNode requirements) {
        ArrayNode copy = NODES.arrayNode();
        for (JsonNode requirement : requirements) {
            ObjectNode renamed = copy.addObject();
            requirement
                    .properties()
                    .forEach(scheme ->
                            renamed.set(nameOf(new Component(SECURITY_SCHEMES, scheme.getKey())), scheme.getValue()));
        }
        return copy;
    }

    private String reference(String reference) {
        if (!References.isComponent(reference)) {
            return reference;
        }
        Component component = References.component(reference);
        return References.to(new Component(component.kind(), nameOf(component)));
    }
}
