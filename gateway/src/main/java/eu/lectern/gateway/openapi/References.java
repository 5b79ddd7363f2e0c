package eu.lectern.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The components to which a part of an OpenAPI document refers. */
final class References {

    private static final String PREFIX = "#/components/";

    private References() {}

    /** Those in it, at any depth. */
    static Set<Component> in(JsonNode part) {
        Set<Component> found = new HashSet<>();
        collect(part, found);
        return found;
    }

    private static void collect(JsonNode part, Set<Component> found) {
        for (Map.Entry<String, JsonNode> member : part.properties()) {
            if (member.getKey().equals("$ref") && member.getValue().isTextual()) {
                add(member.getValue().textValue(), found);
            }
        }
        part.forEach(child -> collect(child, found));
    }

    private static void add(String reference, Set<Component> found) {
        if (isComponent(reference)) {
            found.add(component(reference));
        }
    }

    static boolean isComponent(String reference) {
        return reference.startsWith(PREFIX) && reference.indexOf('/', PREFIX.length()) > 0;
    }

    static Component component(String reference) {
        int slash = reference.indexOf('/', PREFIX.length());
        return new Component(reference.substring(PREFIX.length(), slash), reference.substring(slash + 1));
    }

    static String to(Component component) {
        return PREFIX + component.kind() + "/" + component.name();
    }
}
