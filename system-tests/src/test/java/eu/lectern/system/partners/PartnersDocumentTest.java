package eu.lectern.system.partners;

import static org.assertj.core.api.Assertions.assertThat;

import eu.lectern.system.partners.PartnersDocument.ProblemKind;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The error catalogue of {@code docs/partners.md} is whole, and says what the gateway says. */
class PartnersDocumentTest {

    private static final Path WORDS =
            PartnersDocument.ROOT.resolve("gateway/src/main/resources/eu/lectern/gateway/openapi/problems.properties");

    /** As services write it, and as the gateway's edge does. */
    private static final List<Pattern> NAMED = List.of(
            Pattern.compile("new ProblemType\\(\\s*\"(?<slug>[a-z-]+)\",\\s*(?<status>\\d{3}),"),
            Pattern.compile("new EdgeProblem\\(\\s*(?<status>\\d{3}),\\s*\"(?<slug>[a-z-]+)\","));

    private final List<ProblemKind> listed = PartnersDocument.read().problems();

    @Test
    void shouldListWhatTheGatewayExplainsInItsWords() throws IOException {
        // given
        Properties words = new Properties();
        try (Reader file = Files.newBufferedReader(WORDS)) {
            words.load(file);
        }

        // then
        assertThat(listed.stream()
                        .collect(Collectors.toMap(ProblemKind::slug, kind -> kind.status() + ". " + kind.words())))
                .isEqualTo(words);
    }

    @Test
    void shouldListEveryKindThatAServiceOrTheGatewayAnswers() throws IOException {
        // when
        Set<String> named = new TreeSet<>();
        try (Stream<Path> files = Files.walk(PartnersDocument.ROOT, 12)) {
            files.filter(file ->
                            file.toString().endsWith(".java") && file.toString().contains("/src/main/java/eu/"))
                    .forEach(file -> NAMED.forEach(pattern -> pattern.matcher(source(file))
                            .results()
                            .map(PartnersDocumentTest::kind)
                            .forEach(named::add)));
        }

        // then
        assertThat(named).contains("404 not-found", "502 bad-gateway", "422 idempotency-key-reused");
        assertThat(listed.stream().map(kind -> kind.status() + " " + kind.slug()))
                .containsAll(named);
    }

    private static String kind(MatchResult found) {
        return found.group("status") + " " + found.group("slug");
    }

    private static String source(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
