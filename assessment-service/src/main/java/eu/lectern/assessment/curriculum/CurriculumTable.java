package eu.lectern.assessment.curriculum;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import eu.lectern.contracts.curriculum.CurriculumPublished;
import eu.lectern.contracts.curriculum.CurriculumVersion;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.Optional;

/** The table {@code curriculum_version}. */
@Singleton
class CurriculumTable {

    private static final String INSERT = """
            insert into curriculum_version (code, version, policy_hash, document, published_at)
            values ($1, $2, $3, $4::text::jsonb, $5)
                on conflict (code, version) do nothing""";

    private static final String SELECT = """
            select policy_hash, document::text as document
              from curriculum_version
             where code = $1 and version = $2""";

    private final Pool database;
    private final ObjectWriter writer;
    private final ObjectReader reader;

    CurriculumTable(Pool database, ObjectMapper json) {
        this.database = database;
        this.writer = json.writerFor(CurriculumVersion.class);
        // Another instance, newer than this one, may have stored fields that this one does not know.
        this.reader =
                json.readerFor(CurriculumVersion.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** Stores a version; one that is there stays as it is. */
    Uni<Void> insert(CurriculumPublished published) {
        CurriculumVersion curriculum = published.curriculum();
        return database.preparedQuery(INSERT)
                .execute(Tuple.of(
                        curriculum.code(),
                        curriculum.version(),
                        published.policyHash(),
                        write(curriculum),
                        published.publishedAt().atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    Uni<Optional<PublishedPolicy>> find(PublishedVersion wanted) {
        return database.preparedQuery(SELECT)
                .execute(Tuple.of(wanted.code(), wanted.version()))
                .map(this::read);
    }

    private Optional<PublishedPolicy> read(RowSet<Row> rows) {
        for (Row row : rows) {
            return Optional.of(PublishedPolicy.of(read(row.getString("document")), row.getString("policy_hash")));
        }
        return Optional.empty();
    }

    private String write(CurriculumVersion curriculum) {
        try {
            return writer.writeValueAsString(curriculum);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("what was read from JSON is always JSON", unwritable);
        }
    }

    private CurriculumVersion read(String document) {
        try {
            return reader.readValue(document);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a stored curriculum version cannot be read", unreadable);
        }
    }
}
