package eu.lectern.gateway.live.socket;

import eu.lectern.gateway.limits.AbsurdNumbers;
import eu.lectern.gateway.persisted.QueryName;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.io.StringReader;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads what a client sends. Whatever it is, an answer comes back. */
final class ClientMessageReader {

    private static final int LONGEST_ID = 100;
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    private ClientMessageReader() {}

    static ClientMessage read(String text) {
        try (JsonReader reader = READERS.createReader(new StringReader(text))) {
            JsonObject message = reader.readObject();
            requireModestNumbers(message);
            return typed(message);
        } catch (UnreadableException unreadable) {
            return new ClientMessage.Unreadable(unreadable.why);
        } catch (RuntimeException noJson) {
            // The parser has many ways to stumble, and not one type for them: nesting, numbers, broken text.
            return new ClientMessage.Unreadable("A message must be a JSON object");
        }
    }

    private static ClientMessage typed(JsonObject message) {
        return switch (text(message, "type")) {
            case "connection_init" -> new ClientMessage.Init(authorization(object(message, "payload")));
            case "ping" -> new ClientMessage.Ping();
            case "pong" -> new ClientMessage.Pong();
            case "subscribe" -> new ClientMessage.Subscribe(id(message), request(object(message, "payload")));
            case "complete" -> new ClientMessage.Complete(id(message));
            default -> throw new UnreadableException("Unknown message type");
        };
    }

    /** Members that have the name of a header are written as one likes; what is no text is no authorization. */
    private static Optional<String> authorization(JsonObject payload) {
        return payload.entrySet().stream()
                .filter(member -> member.getKey().toLowerCase(Locale.ROOT).equals("authorization"))
                .map(member -> member.getValue() instanceof JsonString text ? text.getString() : "")
                .findFirst();
    }

    private static JsonObject request(JsonObject payload) {
        requireType(payload, "query", ValueType.STRING);
        requireType(payload, "documentId", ValueType.STRING);
        requireType(payload, "operationName", ValueType.STRING);
        requireType(payload, "variables", ValueType.OBJECT);
        requireType(payload, "extensions", ValueType.OBJECT);
        if (payload.getString("query", "").isBlank() && QueryName.of(payload) instanceof QueryName.None) {
            throw new UnreadableException("payload.query must be a GraphQL document");
        }
        return payload;
    }

    private static String id(JsonObject message) {
        String id = text(message, "id");
        if (id.isEmpty() || id.length() > LONGEST_ID) {
            throw new UnreadableException("id must be of 1 to " + LONGEST_ID + " characters");
        }
        return id;
    }

    private static String text(JsonObject object, String name) {
        if (object.get(name) instanceof JsonString text) {
            return text.getString();
        }
        throw new UnreadableException(name + " must be a string");
    }

    private static JsonObject object(JsonObject message, String name) {
        requireType(message, name, ValueType.OBJECT);
        return message.get(name) instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
    }

    private static void requireType(JsonObject object, String name, ValueType type) {
        JsonValue value = object.getOrDefault(name, JsonValue.NULL);
        if (value.getValueType() != type && value.getValueType() != ValueType.NULL) {
            throw new UnreadableException(name + " must be " + type.name().toLowerCase(Locale.ROOT) + " or null");
        }
    }

    private static void requireModestNumbers(JsonObject message) {
        if (AbsurdNumbers.find("message", message).isPresent()) {
            throw new UnreadableException("A number is out of all bounds");
        }
    }

    /** Leaves the parsing; never seen outside. */
    private static final class UnreadableException extends RuntimeException {

        @java.io.Serial
        private static final long serialVersionUID = 1L;

        private final String why;

        UnreadableException(String why) {
            super(why, null, false, false);
            this.why = why;
        }
    }
}
