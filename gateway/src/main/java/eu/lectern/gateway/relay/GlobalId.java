package eu.lectern.gateway.relay;

import eu.lectern.gateway.refusal.Refusal;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A global id: opaque outside, {@code Type:raw} inside.
 *
 * @param raw the id within the type; for what the services own, their own id
 */
public record GlobalId(NodeType type, String raw) {

    private static final Pattern CANONICAL_UUID =
            Pattern.compile("\\p{XDigit}{8}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{12}");

    public String encode() {
        return Opaque.encode(type.typeName() + ":" + raw);
    }

    /**
     * The global id that a client sent; empty when it is none of ours.
     *
     * @param id as {@link #encode} gave it
     */
    public static Optional<GlobalId> decode(String id) {
        return Opaque.decode(id).flatMap(GlobalId::parse);
    }

    /**
     * The UUID that is meant by a global id, or by the UUID itself, which partners know from REST.
     *
     * @param argument its name, for the refusal
     * @throws eu.lectern.gateway.refusal.RefusedException when it is neither
     */
    public static UUID uuid(NodeType type, String id, String argument) {
        return uuid(id).or(() -> decode(id)
                        .filter(globalId -> globalId.type() == type)
                        .flatMap(globalId -> uuid(globalId.raw())))
                .orElseThrow(() ->
                        Refusal.invalid(argument, "names no " + type.typeName()).asException());
    }

    /** The UUID in its canonical form; empty for anything else. */
    public static Optional<UUID> uuid(String text) {
        return CANONICAL_UUID.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    private static Optional<GlobalId> parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0 || colon == text.length() - 1) {
            return Optional.empty();
        }
        return NodeType.named(text.substring(0, colon)).map(type -> new GlobalId(type, text.substring(colon + 1)));
    }
}
