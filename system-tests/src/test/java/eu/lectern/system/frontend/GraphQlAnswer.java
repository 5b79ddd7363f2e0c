package eu.lectern.system.frontend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import eu.lectern.system.rest.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * What the gateway answered.
 *
 * @param text the body
 */
record GraphQlAnswer(String text, ServerTiming timing) {

    JsonNode data() {
        return body().path("data");
    }

    /** The codes of all errors. */
    NavigableSet<String> codes() {
        NavigableSet<String> codes = new TreeSet<>();
        body().path("errors")
                .forEach(error -> codes.add(error.at("/extensions/code").asText()));
        return codes;
    }

    /** Every string in it, and what is inside of those that are encoded, as ids and cursors are. */
    List<String> strings() {
        List<String> strings = new ArrayList<>();
        collect(body(), strings);
        return strings;
    }

    private JsonNode body() {
        return Json.read(text, JsonNode.class);
    }

    private static void collect(JsonNode node, List<String> strings) {
        switch (node) {
            case ArrayNode array -> array.forEach(item -> collect(item, strings));
            case ContainerNode<?> object -> object.forEach(value -> collect(value, strings));
            default -> {
                strings.add(node.asText());
                strings.add(decoded(node.asText()));
            }
        }
    }

    private static String decoded(String text) {
        try {
            return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return "";
        }
    }
}
