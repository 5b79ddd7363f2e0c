package eu.lectern.system.examples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.lectern.stack.Checkout;
import eu.lectern.stack.services.ServiceName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes what was answered into the files from which the documents take their examples: the ids of the examples, short lists. */
final class Recording {

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int LONGEST_LIST = 2;

    private final Map<String, String> furtherIds = new HashMap<>();

    /**
     * Writes one answer.
     *
     * @param things the real ones by those of the example
     */
    void write(ServiceName service, String operation, String answer, Map<String, String> things) {
        Path file = Checkout.find()
                .root()
                .resolve(service.module())
                .resolve("src/main/resources/META-INF/openapi-examples.json");
        try {
            ObjectNode all = (ObjectNode) JSON.readTree(Files.readString(file));
            JsonNode shown = JSON.readTree(asInExamples(answer, things));
            shorten(shown);
            ((ObjectNode) all.path(operation)).set("answer", shown);
            Files.writeString(file, JSON.writeValueAsString(all) + "\n");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private String asInExamples(String answer, Map<String, String> things) {
        String text = answer;
        for (Map.Entry<String, String> thing : things.entrySet()) {
            text = text.replace(thing.getValue(), thing.getKey());
        }
        return ID.matcher(text)
                .replaceAll(id -> things.containsKey(id.group())
                        ? id.group()
                        : furtherIds.computeIfAbsent(
                                id.group(),
                                unknown -> "01a208e0-0000-7000-8000-%012d".formatted(furtherIds.size() + 1)));
    }

    private static void shorten(JsonNode node) {
        if (node instanceof ArrayNode list) {
            while (list.size() > LONGEST_LIST) {
                list.remove(LONGEST_LIST);
            }
        }
        node.forEach(Recording::shorten);
    }
}
