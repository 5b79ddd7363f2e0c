package eu.lectern.catalog.searching;

import eu.lectern.contracts.curriculum.CurriculumVersion;
import eu.lectern.contracts.curriculum.LanguagePreference;
import eu.lectern.kit.failure.FailureCause;
import eu.lectern.kit.problem.StandardRefusal;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Finds modules by the words of their texts. */
@ApplicationScoped
public class ModuleSearch {

    /** The longest query, in characters (code points). */
    public static final int LONGEST_QUERY = 200;

    private static final String SEARCH = """
            select found.curriculum_version, found.module, max(ts_rank(found.words, wished.query)) as rank
              from module_text as found
              join (select all_words(module_word_query(word)) as query from unnest($1::text[]) as word) as wished
                on found.words @@ wished.query
             where (found.curriculum_version, found.language) in (select * from unnest($2::text[], $3::text[]))
             group by found.curriculum_version, found.module
             order by rank desc, found.curriculum_version, found.module""";

    private final Pool database;

    ModuleSearch(Pool database) {
        this.database = database;
    }

    /** A module that was found, in which version. */
    public record Hit(String versionId, String module) {}

    /**
     * The modules that have every word of the query in some form, or as the beginning of a word; the best first. A query
     * without any word finds nothing.
     *
     * @param query what a reader typed; at most {@value #LONGEST_QUERY} characters
     * @param versions to search in, by the ids of their rows
     * @param wished texts are searched as a reader sees them who wishes so; in all languages when nothing is wished
     * @return fails with {@link StandardRefusal.Unavailable} while the database is away
     */
    public Uni<List<Hit>> find(String query, Map<String, CurriculumVersion> versions, LanguagePreference wished) {
        List<Scope> scopes = versions.entrySet().stream()
                .flatMap(version -> Scope.of(version.getKey(), version.getValue(), wished))
                .toList();
        Tuple parameters = Tuple.of(
                Words.in(query).toArray(String[]::new),
                scopes.stream().map(Scope::versionId).toArray(String[]::new),
                scopes.stream().map(Scope::language).toArray(String[]::new));
        return database.preparedQuery(SEARCH)
                .execute(parameters)
                .map(ModuleSearch::hits)
                .onFailure(failure -> FailureCause.of(failure) == FailureCause.OUTAGE)
                .transform(away -> new StandardRefusal.Unavailable(
                                "The search is not available at the moment; lists without q are.")
                        .asException());
    }

    private static List<Hit> hits(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Hit(row.getString(0), row.getString(1)))
                .toList();
    }
}
