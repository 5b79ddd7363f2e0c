package eu.lectern.gateway.edge;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a request wants to go: the second word of its first line, as it came. It is passed on unchanged, so that no two
 * readings of it can differ; what another reader could take for a way out of its path is refused instead.
 */
final class RequestTarget {

    /** Encoded slashes, backslashes, dots and controls, also when encoded twice; literal backslashes and controls. */
    private static final Pattern DOUBTFUL =
            Pattern.compile("%(25)*(2f|5c|2e|[01][0-9a-f]|7f)|[\\\\\\x00-\\x20\\x7f]", Pattern.CASE_INSENSITIVE);

    private static final Pattern BROKEN_ENCODING = Pattern.compile("%(?![0-9a-fA-F]{2})");

    private RequestTarget() {}

    /** The path when it can mean one thing only; empty when it is to be refused. */
    static Optional<String> safePath(String target) {
        int query = target.indexOf('?');
        String path = query < 0 ? target : target.substring(0, query);
        boolean safe = path.startsWith("/")
                && path.indexOf('#') < 0
                && !DOUBTFUL.matcher(path).find()
                && !BROKEN_ENCODING.matcher(path).find()
                && Arrays.stream(path.substring(1).split("/", -1)).noneMatch(RequestTarget::leadsAway);
        return safe ? Optional.of(path) : Optional.empty();
    }

    /** Dots, with or without the parameters that some readers cut off. */
    private static boolean leadsAway(String segment) {
        int parameters = segment.indexOf(';');
        String name = (parameters < 0 ? segment : segment.substring(0, parameters)).toLowerCase(Locale.ROOT);
        return name.equals(".") || name.equals("..");
    }
}
