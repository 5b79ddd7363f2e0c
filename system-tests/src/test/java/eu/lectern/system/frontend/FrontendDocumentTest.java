package eu.lectern.system.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import eu.lectern.stack.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code docs/frontend.md} shows is what the example has. */
class FrontendDocumentTest {

    private static final int DOCUMENTED = 10;
    private static final Pattern OPERATION = Pattern.compile("(?m)^(?:query|mutation|subscription) (\\w+)");
    private static final Pattern SHOWN = Pattern.compile("(?s)```graphql\n(.*?)```");

    static List<DocumentedQuery> queries() {
        return DocumentedQuery.all();
    }

    @Test
    void shouldShowTenQueriesAndNoOther() throws IOException {
        List<String> shown =
                SHOWN.matcher(document()).results().map(block -> block.group(1)).toList();

        assertThat(shown)
                .hasSize(DOCUMENTED)
                .containsExactlyInAnyOrderElementsOf(
                        queries().stream().map(DocumentedQuery::text).toList());
    }

    @ParameterizedTest
    @MethodSource("queries")
    void shouldHaveOneOperationInEachFileOfItsName(DocumentedQuery query) {
        assertThat(OPERATION.matcher(query.text()).results().map((MatchResult found) -> found.group(1)))
                .containsExactly(query.name());
        assertThat(query.mostCalls()).isNotEmpty();
    }

    @Test
    void shouldShowTheLiveProgressAsTheExampleHasIt() throws IOException {
        String live = Files.readString(DocumentedQuery.EXAMPLE.resolve("src").resolve("live.ts"));

        assertThat(document()).contains("```typescript\n" + live + "```");
        assertThat(live.lines().filter(line -> !line.isBlank())).hasSizeLessThanOrEqualTo(20);
    }

    @Test
    void shouldNameNoAddressOfAPackageInTheLockFile() throws IOException {
        assertThat(Files.readString(DocumentedQuery.EXAMPLE.resolve("package-lock.json")))
                .doesNotContain("\"resolved\"");
    }

    private static String document() throws IOException {
        return Files.readString(Checkout.find().root().resolve("docs").resolve("frontend.md"));
    }
}
