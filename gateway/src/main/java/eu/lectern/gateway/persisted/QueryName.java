package eu.lectern.gateway.persisted;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.util.Locale;

/** How a request names a query that it does not have to send. */
public sealed interface QueryName {

    /**
     * By the lower-case hexadecimal SHA-256 of its text: Apollo's {@code extensions.persistedQuery}.
     *
     * @param hash in the letters in which it came
     */
    record Hash(String hash) implements QueryName {
        String normal() {
            return hash.toLowerCase(Locale.ROOT);
        }
    }

    /** By the id under which it is registered: {@code documentId}. */
    record Id(String id) implements QueryName {}

    /** Not at all. */
    record None() implements QueryName {}

    /** In a way that is none. */
    record Unreadable() implements QueryName {}

    /** The name in a request of GraphQL, whichever way that came. */
    static QueryName of(JsonObject request) {
        if (request.get("documentId") instanceof JsonString id) {
            return new Id(id.getString());
        }
        JsonValue persisted =
                request.get("extensions") instanceof JsonObject extensions ? extensions.get("persistedQuery") : null;
        return persisted == null || persisted.getValueType() == ValueType.NULL ? new None() : hash(persisted);
    }

    private static QueryName hash(JsonValue persisted) {
        return persisted instanceof JsonObject object
                        && object.get("sha256Hash") instanceof JsonString hash
                        && object.get("version") instanceof JsonNumber version
                        && version.doubleValue() == 1
                ? new Hash(hash.getString())
                : new Unreadable();
    }
}
