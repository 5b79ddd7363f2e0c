package eu.lectern.enrolment.curriculum;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import eu.lectern.contracts.curriculum.CurriculumPublished;
import eu.lectern.contracts.curriculum.CurriculumVersion;
import eu.lectern.contracts.curriculum.Programme;
import eu.lectern.enrolment.completion.PolicyId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/** The table {@code curriculum_version}. */
@Singleton
final class VersionTable {

    /**
     * A version without its document.
     *
     * @param programmes their codes
     */
    record Known(PolicyId id, Set<String> programmes) {}

    private static final String INSERT = """
            insert into curriculum_version (code, version, policy_hash, programmes, document, published_at)
            values ($1, $2, $3, $4, $5::text::jsonb, $6)
                on conflict (code, version) do nothing""";

    private static final String HASH = "select policy_hash from curriculum_version where code = $1 and version = $2";

    private static final String KNOWN = """
            select code, version, policy_hash, programmes
              from curriculum_version
             order by published_at desc, code, version desc""";

    private static final String DOCUMENT = """
            select document::text, policy_hash, published_at
              from curriculum_version
             where code = $1 and version = $2""";

    private final ObjectMapper json;
    private final ObjectReader reader;

    VersionTable(ObjectMapper json) {
        this.json = json;
        this.reader =
                json.readerFor(CurriculumVersion.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    Uni<Void> insert(SqlClient client, CurriculumPublished published) {
        CurriculumVersion curriculum = published.curriculum();
        Tuple values = Tuple.of(
                curriculum.code(),
                curriculum.version(),
                published.policyHash(),
                curriculum.programmes().stream().map(Programme::code).toArray(String[]::new),
                write(curriculum),
                published.publishedAt().atOffset(ZoneOffset.UTC));
        return client.preparedQuery(INSERT).execute(values).replaceWithVoid();
    }

    Uni<String> hash(SqlClient client, String code, String version) {
        return client.preparedQuery(HASH)
                .execute(Tuple.of(code, version))
                .map(rows -> rows.iterator().next().getString(0));
    }

    /** The latest published first. */
    Uni<List<Known>> known(SqlClient client) {
        return client.preparedQuery(KNOWN)
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(VersionTable::known)
                        .toList());
    }

    /**
     * The whole version.
     *
     * @throws IllegalStateException in the {@link Uni}, when it is not here; an enrolment refers only to what is
     */
    Uni<CurriculumPublished> document(SqlClient client, String code, String version) {
        return client.preparedQuery(DOCUMENT).execute(Tuple.of(code, version)).map(rows -> {
            if (rows.size() == 0) {
                throw new IllegalStateException("curriculum version " + code + "/" + version + " is not here");
            }
            Row row = rows.iterator().next();
            OffsetDateTime publishedAt = row.getOffsetDateTime(2);
            return new CurriculumPublished(read(row.getString(0)), row.getString(1), publishedAt.toInstant());
        });
    }

    private static Known known(Row row) {
        return new Known(
                new PolicyId(row.getString(0), row.getString(1), row.getString(2)), Set.of(row.getArrayOfStrings(3)));
    }

    private String write(CurriculumVersion curriculum) {
        try {
            return json.writeValueAsString(curriculum);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a record of contracts is always JSON", impossible);
        }
    }

    private CurriculumVersion read(String document) {
        try {
            return reader.readValue(document);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("the stored curriculum cannot be read", unreadable);
        }
    }
}
