package eu.lectern.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which component names mean different things in different documents. */
final class Clashes {

    private Clashes() {}

    /**
     * A name clashes when two documents say different things under it, or the same words that refer to something that
     * clashes.
     */
    static Set<Component> among(List<ServiceDocument> documents) {
        Map<Component, JsonNode> known = new HashMap<>();
        Map<Component, JsonNode> common = new HashMap<>();
        Set<Component> clashing = new HashSet<>();
        for (ServiceDocument document : documents) {
            document.components().forEach((component, meaning) -> {
                JsonNode before = known.putIfAbsent(component, meaning);
                if (before != null) {
                    common.put(component, meaning);
                    if (!before.equals(meaning)) {
                        clashing.add(component);
                    }
                }
            });
        }
        spread(clashing, common);
        return clashing;
    }

    private static void spread(Set<Component> clashing, Map<Component, JsonNode> common) {
        boolean more = !clashing.isEmpty();
        while (more) {
            more = false;
            for (Map.Entry<Component, JsonNode> component : common.entrySet()) {
                if (References.in(component.getValue()).stream().anyMatch(clashing::contains)) {
                    more |= clashing.add(component.getKey());
                }
            }
        }
    }
}
