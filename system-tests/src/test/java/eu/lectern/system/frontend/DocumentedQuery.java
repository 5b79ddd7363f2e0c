package eu.lectern.system.frontend;

import eu.lectern.stack.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One of the queries that {@code docs/frontend.md} shows.
 *
 * @param name of its file, which is to be its operation's
 * @param text the whole file
 */
record DocumentedQuery(String name, String text) {

    /** The example for frontend developers. */
    static final Path EXAMPLE = Checkout.find().root().resolve("examples").resolve("frontend");

    private static final Path DIRECTORY = EXAMPLE.resolve("queries");
    private static final String SUFFIX = ".graphql";
    private static final Pattern BOUND = Pattern.compile("# Calls at most: (.*)");
    private static final Pattern CALLS = Pattern.compile("(\\w+) (\\d+)");

    static List<DocumentedQuery> all() {
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .map(DocumentedQuery::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static DocumentedQuery read(Path file) {
        try {
            return new DocumentedQuery(file.getFileName().toString().replace(SUFFIX, ""), Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What its first line promises: how often each service is called at most; a service that is not named, never. */
    Map<String, Integer> mostCalls() {
        Matcher bound = BOUND.matcher(text.lines().findFirst().orElse(""));
        if (!bound.matches()) {
            throw new AssertionError(name + " does not begin with what it costs");
        }
        return CALLS.matcher(bound.group(1))
                .results()
                .collect(Collectors.toMap(calls -> calls.group(1), DocumentedQuery::number));
    }

    private static int number(MatchResult calls) {
        return Integer.parseInt(calls.group(2));
    }

    @Override
    public String toString() {
        return name;
    }
}
