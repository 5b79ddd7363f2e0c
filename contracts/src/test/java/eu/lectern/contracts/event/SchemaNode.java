package eu.lectern.contracts.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A place in a schema, with its reference followed.
 *
 * @param file that the place is in, by which its own references are resolved
 * @param node what stands there; what stands beside a reference is laid over what it refers to
 */
record SchemaNode(String file, JsonNode node) {

    private static final String REFERENCE = "$ref";
    private static final String REQUIRED = "required";

    static SchemaNode of(String file) {
        return followed(file, SchemaFiles.read(file));
    }

    private static SchemaNode followed(String file, JsonNode node) {
        if (!node.has(REFERENCE)) {
            return new SchemaNode(file, node);
        }
        String[] reference = node.get(REFERENCE).asText().split("#", -1);
        String target = reference[0].isEmpty() ? file : reference[0];
        JsonNode whole = SchemaFiles.read(target);
        SchemaNode referred = followed(target, reference.length == 1 ? whole : whole.at(reference[1]));
        ObjectNode laidOver = referred.node().deepCopy();
        node.properties().stream()
                .filter(property -> !property.getKey().equals(REFERENCE))
                .forEach(property -> laidOver.set(property.getKey(), property.getValue()));
        Set<String> required = new LinkedHashSet<>(referred.texts(REQUIRED));
        required.addAll(new SchemaNode(file, node).texts(REQUIRED));
        if (!required.isEmpty()) {
            ArrayNode both = laidOver.putArray(REQUIRED);
            required.forEach(both::add);
        }
        return new SchemaNode(referred.file(), laidOver);
    }

    SchemaNode child(String keyword) {
        return followed(file, node.path(keyword));
    }

    SchemaNode property(String name) {
        return followed(file, node.path("properties").path(name));
    }

    List<SchemaNode> children(String keyword) {
        List<SchemaNode> children = new ArrayList<>();
        node.path(keyword).forEach(child -> children.add(followed(file, child)));
        return children;
    }

    boolean allowsNull() {
        return isNull(node) || children("anyOf").stream().anyMatch(child -> isNull(child.node()));
    }

    /** The same place when it is not null. */
    SchemaNode orNull() {
        List<SchemaNode> others = children("anyOf").stream()
                .filter(child -> !isNull(child.node()))
                .toList();
        return allowsNull() && others.size() == 1 ? others.getFirst() : this;
    }

    /** The type that is not null; null where none is stated. */
    @Nullable
    String type() {
        return texts("type").stream()
                .filter(type -> !type.equals("null"))
                .findFirst()
                .orElse(null);
    }

    @Nullable
    String text(String keyword) {
        return node.path(keyword).textValue();
    }

    /** The texts of an array, or the one text. */
    List<String> texts(String keyword) {
        List<String> texts = new ArrayList<>();
        JsonNode value = node.path(keyword);
        if (value.isTextual()) {
            texts.add(value.asText());
        }
        value.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    private static boolean isNull(JsonNode node) {
        JsonNode type = node.path("type");
        if (type.isTextual()) {
            return type.asText().equals("null");
        }
        for (JsonNode one : type) {
            if (one.asText().equals("null")) {
                return true;
            }
        }
        return false;
    }
}
