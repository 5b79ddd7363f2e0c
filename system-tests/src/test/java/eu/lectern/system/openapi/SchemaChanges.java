package eu.lectern.system.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What breaks in one schema: what is sent must not be narrowed, what is answered must not be widened or lose anything. */
final class SchemaChanges {

    private static final List<String> LOWER_BREAKS = List.of("maxLength", "maxItems", "maximum");
    private static final List<String> HIGHER_BREAKS = List.of("minLength", "minItems", "minimum");

    private final ApiDocument before;
    private final ApiDocument after;
    private final String root;
    private final List<String> changes;
    private final Set<String> seen = new HashSet<>();

    SchemaChanges(ApiDocument before, ApiDocument after, String root, List<String> changes) {
        this.before = before;
        this.after = after;
        this.root = root;
        this.changes = changes;
    }

    void sent(JsonNode was, JsonNode now) {
        compare("", was, now, true);
    }

    void answered(JsonNode was, JsonNode now) {
        compare("", was, now, false);
    }

    private void compare(String place, JsonNode unresolvedWas, JsonNode unresolvedNow, boolean sent) {
        // Each once: a schema may contain itself, and what is wrong with it is wrong wherever it stands.
        if (unresolvedWas.has("$ref") && !seen.add(unresolvedWas.path("$ref").asText())) {
            return;
        }
        JsonNode was = before.resolve(unresolvedWas);
        JsonNode now = after.resolve(unresolvedNow);
        compareTypes(place, types(was, before), types(now, after), sent);
        if (sent) {
            compareBounds(place, was, now);
            compareValues(place, was, now);
        }
        compareProperties(place, was, now, sent);
        compareRequired(place, was, now, sent);
        if (was.has("items")) {
            compare(place + "[]", was.path("items"), now.path("items"), sent);
        }
        if (was.has("anyOf")
                && now.has("anyOf")
                && !was.path("anyOf").isEmpty()
                && !now.path("anyOf").isEmpty()) {
            compare(place, was.path("anyOf").get(0), now.path("anyOf").get(0), sent);
        }
    }

    /** Where what may be null is a schema by reference, null stands beside it. */
    private static Set<String> types(JsonNode schema, ApiDocument document) {
        Set<String> types = new TreeSet<>();
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            type.forEach(each -> types.add(each.asText()));
        } else if (type.isTextual()) {
            types.add(type.asText());
        }
        schema.path("anyOf").forEach(choice -> types.addAll(types(document.resolve(choice), document)));
        return types;
    }

    private void compareTypes(String place, Set<String> was, Set<String> now, boolean sent) {
        Set<String> narrow = sent ? now : was;
        Set<String> lost = new TreeSet<>(sent ? was : now);
        lost.removeAll(narrow);
        // Every whole number is a number.
        if (narrow.contains("number")) {
            lost.remove("integer");
        }
        if (!lost.isEmpty() && !narrow.isEmpty()) {
            note(place, sent ? "may not be " + lost + " any more" : "may be " + lost + " now");
        }
    }

    private void compareBounds(String place, JsonNode was, JsonNode now) {
        for (String bound : LOWER_BREAKS) {
            if (now.has(bound)
                    && (!was.has(bound)
                            || now.path(bound).asDouble() < was.path(bound).asDouble())) {
                note(place, "has the " + bound + " " + now.path(bound) + " now");
            }
        }
        for (String bound : HIGHER_BREAKS) {
            if (now.has(bound)
                    && (!was.has(bound)
                            || now.path(bound).asDouble() > was.path(bound).asDouble())) {
                note(place, "has the " + bound + " " + now.path(bound) + " now");
            }
        }
    }

    /** An answer's enum may grow: clients keep a default branch. */
    private void compareValues(String place, JsonNode was, JsonNode now) {
        if (!now.has("enum")) {
            return;
        }
        Set<String> lost = texts(was.path("enum"));
        Set<String> still = texts(now.path("enum"));
        if (lost.isEmpty()) {
            note(place, "must be one of " + still + " now");
            return;
        }
        lost.removeAll(still);
        if (!lost.isEmpty()) {
            note(place, "may not be " + lost + " any more");
        }
    }

    private void compareProperties(String place, JsonNode was, JsonNode now, boolean sent) {
        was.path("properties").properties().forEach(property -> {
            JsonNode still = now.path("properties").path(property.getKey());
            String inside = place + "." + property.getKey();
            if (still.isMissingNode()) {
                note(inside, "is gone");
            } else {
                compare(inside, property.getValue(), still, sent);
            }
        });
    }

    private void compareRequired(String place, JsonNode was, JsonNode now, boolean sent) {
        Set<String> demanded = texts((sent ? now : was).path("required"));
        demanded.removeAll(texts((sent ? was : now).path("required")));
        for (String property : demanded) {
            boolean gone = !sent && !now.path("properties").has(property);
            if (!gone) {
                note(place + "." + property, sent ? "is required now" : "may be missing now");
            }
        }
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new TreeSet<>();
        array.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    private void note(String place, String change) {
        changes.add(
                root + (place.isEmpty() ? "" : " " + place.substring(place.startsWith(".") ? 1 : 0)) + ": " + change);
    }
}
