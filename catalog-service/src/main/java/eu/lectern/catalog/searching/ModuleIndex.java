package eu.lectern.catalog.searching;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.lectern.contracts.curriculum.CurriculumVersion;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes the search index of a version, once, when the version is published. */
@ApplicationScoped
public class ModuleIndex {

    /**
     * One round trip: the rows travel as one JSON array. As text first, because the client would send a string for a JSON
     * parameter as a JSON string.
     */
    private static final String INSERT = """
            insert into module_text (curriculum_version, module, language, words)
            select $1, text ->> 'module', text ->> 'language',
                   setweight(module_words(text, 'title'), 'A') || setweight(module_words(text, 'aim'), 'B')
                   || setweight(module_words(text, 'outcomes'), 'C') || setweight(module_words(text, 'contents'), 'D')
              from jsonb_array_elements($2::text::jsonb) as text""";

    private final ObjectMapper json;

    ModuleIndex(ObjectMapper json) {
        this.json = json;
    }

    /**
     * Adds every module of a version.
     *
     * @param transaction in which the version is stored
     * @param versionId of the version's row, e.g. {@code library-vet/0.2}
     */
    public Uni<Void> add(SqlConnection transaction, String versionId, CurriculumVersion curriculum) {
        return transaction
                .preparedQuery(INSERT)
                .execute(Tuple.of(versionId, rows(curriculum)))
                .replaceWithVoid();
    }

    private String rows(CurriculumVersion curriculum) {
        try {
            return json.writeValueAsString(SearchText.of(curriculum));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("records of strings are always JSON", impossible);
        }
    }
}
