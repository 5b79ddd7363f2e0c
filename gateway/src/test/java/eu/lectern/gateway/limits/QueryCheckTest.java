package eu.lectern.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import graphql.introspection.IntrospectionQuery;
import graphql.language.Document;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryCheckTest {

    private final QueryCheck check = new QueryCheck(QueryLimitsTest.defaults());

    @Test
    void shouldAllowExactlyAsManyAliasesAsThereMayBe() {
        // given
        Document most = read("{ module(code: \"M01\") { " + repeat(100, "a%d: title ") + "} }");
        Document more = read("{ module(code: \"M01\") { " + repeat(101, "a%d: title ") + "} }");

        // when, then
        assertThatCode(() -> check.check(most, Map.of())).doesNotThrowAnyException();
        assertThatThrownBy(() -> check.check(more, Map.of()))
                .isInstanceOf(TooComplexException.class)
                .hasMessage("The request has 101 aliases; 100 are allowed.");
    }

    @Test
    void shouldCountDepthThroughFragments() {
        // given: node, the fragment's x, and 13 below it
        assertThatCode(() -> check.check(nested(13), Map.of())).doesNotThrowAnyException();
        assertThatThrownBy(() -> check.check(nested(14), Map.of()))
                .hasMessage("The request has 16 levels of fields; 15 are allowed.");
    }

    @Test
    void shouldCountTheFieldsAtTheTopThroughFragments() {
        // given
        Document document = read("{ ...F ...G } fragment F on Query { " + repeat(15, "a%d: __typename ")
                + "} fragment G on Query { " + repeat(15, "b%d: __typename ") + "}");

        // when, then
        assertThatThrownBy(() -> check.check(document, Map.of()))
                .hasMessage("The request has 30 fields at its top; 20 are allowed.");
    }

    @Test
    void shouldCountFragmentsWithinFragmentsWithoutUnfoldingThem() {
        // given: 2^200 fields
        String fragments = IntStream.range(0, 200)
                .mapToObj(i -> "fragment F" + i + " on Query { ...F" + (i + 1) + " ...F" + (i + 1) + " } ")
                .collect(Collectors.joining());
        Document document = read("{ ...F0 } " + fragments + "fragment F200 on Query { viewer { name } }");

        // when, then
        assertThatThrownBy(() -> check.check(document, Map.of())).hasMessageEndingWith(" fields; 1000 are allowed.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ ...F } fragment F on Query { ...F }",
                "{ ...F } fragment F on Query { ...G } fragment G on Query { viewer { name } ...F }",
                "{ viewer { name } } fragment F on Query { ...G } fragment G on Query { ...F }",
                "{ ...F } fragment F on Query { ... on Query { a: node(id: 1) { ... on Node { ...F } } } }",
            })
    void shouldSayThatFragmentsFormACircle(String query) {
        assertThatThrownBy(() -> check.check(read(query), Map.of()))
                .isInstanceOf(TooComplexException.class)
                .hasMessageContaining("in a circle");
    }

    @Test
    void shouldCountDirectivesWhereverTheyStand() {
        // given
        String directive = "@include(if: true) ";
        Document document = read("query($a: Int " + directive.repeat(30) + ") " + directive.repeat(30) + "{ ...F "
                + directive.repeat(30) + "} fragment F on Query " + directive.repeat(30) + "{ viewer "
                + directive.repeat(30) + "{ name } }");

        // when, then
        assertThatThrownBy(() -> check.check(document, Map.of()))
                .hasMessage("The request has 150 directives; 100 are allowed.");
    }

    @Test
    void shouldCountHowDeepValuesAre() {
        // given
        Document literal = read("{ node(id: " + "[".repeat(13) + "]".repeat(13) + ") { id } }");
        Map<String, Object> variables = Map.of("a", nestedList(13));

        // when, then
        assertThatThrownBy(() -> check.check(literal, Map.of()))
                .hasMessage("The request has 13 levels of lists and objects in its values; 12 are allowed.");
        assertThatThrownBy(() -> check.check(variables)).hasMessageContaining("has 13 levels of lists");
        assertThatCode(() -> check.check(Map.of("a", nestedList(12)))).doesNotThrowAnyException();
    }

    @Test
    void shouldReadWhatTheToolsAskOfTheSchema() {
        // given: the same as GraphiQL and code generators ask
        Document document = read(IntrospectionQuery.INTROSPECTION_QUERY);

        // when, then
        assertThatCode(() -> check.check(document, Map.of())).doesNotThrowAnyException();
    }

    @Test
    void shouldStopReadingWhereItIsTooMuch() {
        assertThat(whyNotRead("{ viewer { " + "name ".repeat(6_000) + "} }")).contains("5000 tokens");
        assertThat(whyNotRead("{ viewer { name" + ",".repeat(30_000) + " } }")).contains("5000 tokens");
        assertThat(whyNotRead("{ viewer { name } } #" + "x".repeat(60_000))).contains("50000 characters");
        assertThat(whyNotRead("{ a ".repeat(1_000) + "}".repeat(1_000))).contains("nested deeper than");
        assertThat(whyNotRead("{ node(id: " + "[".repeat(2_000) + "]".repeat(2_000) + ") { id } }"))
                .contains("nested deeper than");
    }

    @Test
    void shouldReadWhatIsJustWithinTheDepth() {
        assertThatCode(() -> read("{ node(id: " + "[".repeat(40) + "]".repeat(40) + ") { id } }"))
                .doesNotThrowAnyException();
        assertThatCode(() -> nested(25)).doesNotThrowAnyException();
    }

    @Test
    void shouldMeasureAnyDocumentWithinAMoment() {
        // given: every fragment spreads all that follow
        String fragments = IntStream.range(0, 60)
                .mapToObj(i -> "fragment F" + i + " on Query { "
                        + IntStream.rangeClosed(i + 1, 60)
                                .mapToObj(next -> "...F" + next + " ")
                                .collect(Collectors.joining())
                        + "} ")
                .collect(Collectors.joining());
        Document document = read("{ ...F0 } " + fragments + "fragment F60 on Query { viewer { name } }");

        // when, then
        assertTimeout(
                Duration.ofSeconds(5),
                () -> assertThatThrownBy(() -> check.check(document, Map.of()))
                        .isInstanceOf(TooComplexException.class));
    }

    private static Object nestedList(int levels) {
        return levels == 0 ? "x" : List.of(nestedList(levels - 1));
    }

    /** A document of {@code more} levels within a fragment, under two others. */
    private Document nested(int more) {
        return read("{ node(id: 1) { ...F } } fragment F on Node { x " + "{ x ".repeat(more - 1) + "{ x } "
                + "} ".repeat(more - 1) + "}");
    }

    private String whyNotRead(String query) {
        InvalidSyntaxException failure =
                Assertions.catchThrowableOfType(InvalidSyntaxException.class, () -> read(query));
        TooComplexException why = check.whyNotRead(failure);
        return why == null ? "read" : why.words();
    }

    private Document read(String query) {
        return Parser.parse(ParserEnvironment.newParserEnvironment()
                .document(query)
                .parserOptions(check.parserOptions())
                .build());
    }

    private static String repeat(int times, String format) {
        return IntStream.range(0, times).mapToObj(format::formatted).collect(Collectors.joining());
    }
}
