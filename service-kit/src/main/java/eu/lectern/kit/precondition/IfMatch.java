package eu.lectern.kit.precondition;

import eu.lectern.kit.problem.StandardRefusal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The header {@code If-Match}, RFC 9110, 13.1.1: the revisions that a client has seen and means to change. It compares
 * strongly, so a weak tag matches none.
 *
 * @param strongTags what stands between the quotes
 */
public record IfMatch(Set<String> strongTags) {

    public static final String HEADER = "If-Match";

    /** One element of the list; lists may have empty elements. */
    private static final Pattern ELEMENT =
            Pattern.compile("[ \\t]*(?:(W/)?\"([\\x21\\x23-\\x7E\\x80-\\xFF]*)\")?[ \\t]*(?:,|$)");

    public IfMatch {
        strongTags = Set.copyOf(strongTags);
    }

    /**
     * Reads the header's lines.
     *
     * @throws eu.lectern.kit.problem.RefusedException 428 when there is none, 400 when it names no revision
     */
    public static IfMatch of(@Nullable List<String> lines) {
        if (lines == null || lines.isEmpty()) {
            throw new PreconditionRefusal.Missing().asException();
        }
        String list = String.join(",", lines);
        if (list.strip().equals("*")) {
            throw refused("must name a revision, such as \"1\"; * names none");
        }
        Set<String> strongTags = new HashSet<>();
        boolean any = false;
        Matcher element = ELEMENT.matcher(list);
        for (int at = 0; at < list.length(); at = element.end()) {
            if (!element.region(at, list.length()).lookingAt()) {
                throw refused("must be a list of entity tags, such as \"1\"");
            }
            if (element.group(2) != null) {
                any = true;
                if (element.group(1) == null) {
                    strongTags.add(element.group(2));
                }
            }
        }
        if (!any) {
            throw refused("must name a revision, such as \"1\"");
        }
        return new IfMatch(strongTags);
    }

    /**
     * Reads the header's lines where a client may leave it out: then, and with {@code *}, it changes whatever there is.
     *
     * @throws eu.lectern.kit.problem.RefusedException 400 when it is malformed
     */
    public static Optional<IfMatch> optional(@Nullable List<String> lines) {
        boolean any = lines == null
                || lines.isEmpty()
                || (lines.size() == 1 && lines.getFirst().strip().equals("*"));
        return any ? Optional.empty() : Optional.of(of(lines));
    }

    public boolean names(long revision) {
        return names(Long.toString(revision));
    }

    /** Whether the tag, which is strong and stands here without quotes, is among them. */
    public boolean names(String tag) {
        return strongTags.contains(tag);
    }

    private static RuntimeException refused(String message) {
        return StandardRefusal.invalid(HEADER, message).asException();
    }
}
