package eu.lectern.contracts.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/** The AsyncAPI document. */
final class AsyncApi {

    static final JsonNode DOCUMENT = SchemaFiles.asyncApi();

    private AsyncApi() {}

    /** The channels, with the names under which operations refer to them. */
    static List<JsonNode> channels() {
        return DOCUMENT.path("channels").valueStream().toList();
    }

    /** The messages that are events; dead letters are none. */
    static Stream<JsonNode> events() {
        return DOCUMENT.path("components")
                .path("messages")
                .valueStream()
                .filter(message -> message.path("name").asText().startsWith("eu.lectern."));
    }

    /** The first example of an event's type, with headers and payload. */
    static JsonNode example(String type) {
        return events().filter(message -> message.path("name").asText().equals(type))
                .findFirst()
                .orElseThrow()
                .path("examples")
                .path(0);
    }
}
