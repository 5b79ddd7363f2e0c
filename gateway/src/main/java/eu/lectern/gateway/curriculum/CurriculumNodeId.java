package eu.lectern.gateway.curriculum;

import eu.lectern.contracts.curriculum.CurriculumVersion;
import eu.lectern.gateway.relay.GlobalId;
import eu.lectern.gateway.relay.NodeType;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The id of a part of a curriculum version within its type. It names the version, because the same module may say something
 * else in the next.
 *
 * @param code of the programme or module
 */
record CurriculumNodeId(VersionId version, String code) {

    private static final Pattern FORMAT =
            Pattern.compile("([a-z0-9-]{1,64})/([A-Za-z0-9.-]{1,64})/([A-Za-z0-9-]{1,64})");

    static String encode(NodeType type, CurriculumVersion version, String code) {
        return new GlobalId(type, VersionId.of(version) + "/" + code).encode();
    }

    /** Reads what a client sent; empty when it can name nothing. */
    static Optional<CurriculumNodeId> parse(String raw) {
        Matcher parts = FORMAT.matcher(raw);
        return parts.matches()
                ? Optional.of(new CurriculumNodeId(new VersionId(parts.group(1), parts.group(2)), parts.group(3)))
                : Optional.empty();
    }
}
