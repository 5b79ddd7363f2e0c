package eu.lectern.gateway.relay;

import java.util.Optional;
import java.util.UUID;

/**
 * The raw id of something that a service knows under something else only.
 *
 * @param whole e.g. an enrolment
 * @param part e.g. a recognition in it
 */
public record IdWithin(UUID whole, UUID part) {

    private static final String SEPARATOR = "/";

    /** Reads the raw part of a global id; empty when it can name nothing. */
    public static Optional<IdWithin> parse(String raw) {
        int separator = raw.indexOf(SEPARATOR);
        return separator < 0
                ? Optional.empty()
                : GlobalId.uuid(raw.substring(0, separator))
                        .flatMap(whole ->
                                GlobalId.uuid(raw.substring(separator + 1)).map(part -> new IdWithin(whole, part)));
    }

    /** The global id. */
    public String global(NodeType type) {
        return new GlobalId(type, whole + SEPARATOR + part).encode();
    }
}
