package eu.lectern.gateway.persisted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersistedQueriesTest {

    private static final String QUERY = "{__typename}";
    /** SHA-256 of {@link #QUERY}, as Apollo's documentation has it, too. */
    private static final String HASH = "ecf4edb46db40b5132295c0291d62fb65d6759a9eedfa4d5d612dd5ec54a6b38";

    private static final QueryName NAMED = new QueryName.Hash(HASH);

    @TempDir
    @Nullable
    Path directory;

    @Test
    void shouldFindAgainWhatWasRemembered() {
        // given
        PersistedQueries queries = queries(Optional.empty(), false);
        assertThat(queries.find(null, NAMED)).isEqualTo(FoundQuery.Refused.UNKNOWN);
        assertThat(queries.find(QUERY, NAMED)).isEqualTo(new FoundQuery.Text(QUERY));

        // when
        queries.remember(QUERY, NAMED);

        // then
        assertThat(queries.find(null, NAMED)).isEqualTo(new FoundQuery.Text(QUERY));
        assertThat(queries.find(null, new QueryName.Hash(HASH.toUpperCase(Locale.ROOT))))
                .isEqualTo(new FoundQuery.Text(QUERY));
    }

    @Test
    void shouldNotBelieveAHashOfSomethingElse() {
        assertThat(queries(Optional.empty(), false).find("{ viewer { name } }", NAMED))
                .isEqualTo(FoundQuery.Refused.MISMATCH);
    }

    @Test
    void shouldAdmitRegisteredQueriesOnlyWhenToldSo() throws IOException {
        // given
        PersistedQueries queries = queries(Optional.of(registered()), true);

        // when, then
        assertThat(queries.find(null, new QueryName.Id("abc"))).isEqualTo(new FoundQuery.Text(QUERY));
        assertThat(queries.find(null, new QueryName.Hash("abc"))).isEqualTo(new FoundQuery.Text(QUERY));
        assertThat(queries.find(QUERY, new QueryName.None())).isEqualTo(new FoundQuery.Text(QUERY));
        assertThat(queries.find("{ other }", new QueryName.None())).isEqualTo(FoundQuery.Refused.NOT_REGISTERED);
        assertThat(queries.find(null, NAMED)).isEqualTo(FoundQuery.Refused.NOT_REGISTERED);
        assertThat(queries.find("{ other }", new QueryName.Id("abc"))).isEqualTo(FoundQuery.Refused.NOT_REGISTERED);
    }

    @Test
    void shouldFindRegisteredQueriesAlsoWhereOthersAreAdmitted() throws IOException {
        // given
        PersistedQueries queries = queries(Optional.of(registered()), false);

        // when, then
        assertThat(queries.find(null, new QueryName.Id("abc"))).isEqualTo(new FoundQuery.Text(QUERY));
        assertThat(queries.find(null, new QueryName.Id("def"))).isEqualTo(FoundQuery.Refused.NOT_REGISTERED);
        assertThat(queries.find("{ other }", new QueryName.None())).isEqualTo(new FoundQuery.Text("{ other }"));
        assertThat(queries.find(null, new QueryName.None())).isEqualTo(FoundQuery.Refused.MISSING);
    }

    @Test
    void shouldNotStartWithAListThatIsNone() throws IOException {
        Path list = file("[\"{ __typename }\"]");
        assertThatThrownBy(() -> queries(Optional.of(list), true))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("one JSON object of id to query");
    }

    @Test
    void shouldForgetTheLongestUnusedWhenItIsFull() {
        // given: room for three
        RememberedQueries queries = new RememberedQueries(3 * 250);
        queries.remember("a", "x".repeat(50));
        queries.remember("b", "x".repeat(50));
        queries.remember("c", "x".repeat(50));
        queries.find("a");

        // when
        queries.remember("d", "x".repeat(50));
        queries.remember("d", "x".repeat(50));

        // then
        assertThat(queries.find("a")).isPresent();
        assertThat(queries.find("b")).isEmpty();
        assertThat(queries.size()).isEqualTo(3);
    }

    @Test
    void shouldNotKeepAQueryThatFillsEverything() {
        RememberedQueries queries = new RememberedQueries(1_000);
        queries.remember("a", "x".repeat(1_000));
        assertThat(queries.size()).isZero();
    }

    private Path registered() throws IOException {
        return file("{\"abc\": \"" + QUERY + "\"}");
    }

    private Path file(String content) throws IOException {
        return Files.writeString(Objects.requireNonNull(directory).resolve("persisted.json"), content);
    }

    private static PersistedQueries queries(Optional<Path> list, boolean only) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "lectern.graphql.registered-only",
                Boolean.toString(only),
                "lectern.graphql.remembered-characters",
                "10000"));
        list.ifPresent(file -> settings.put("lectern.graphql.registered-queries", file.toString()));
        return new PersistedQueries(new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .withMapping(PersistedConfiguration.class)
                .build()
                .getConfigMapping(PersistedConfiguration.class));
    }
}
