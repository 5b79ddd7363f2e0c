package eu.lectern.enrolment.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import eu.lectern.contracts.assessment.Outcome;
import eu.lectern.contracts.assessment.ResultJudged;
import eu.lectern.enrolment.completion.Evidence;
import eu.lectern.enrolment.completion.EvidenceSet;
import eu.lectern.enrolment.completion.Submission;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows of {@code evidence} and {@code submission} from the JSON arrays that PostgreSQL makes of them: both tables in
 * one round trip of Hibernate's client, when an enrolment is opened. The intake reads them as columns, which costs a fifth.
 */
@Singleton
final class EvidenceJson {

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    private record ResultRow(
            UUID result,
            long revision,
            UUID enrolment,
            String assessment,
            List<String> alsoServes,
            boolean passed,
            boolean revoked,
            @Nullable BigDecimal percent,
            @Nullable Integer grade,
            @Nullable UUID submission,
            LocalDate achievedOn,
            @Nullable String recordedBy,
            Instant recordedAt,
            String curriculum,
            String version,
            String policyHash) {

        Evidence toEvidence() {
            return new Evidence(
                    result,
                    revision,
                    assessment,
                    Set.copyOf(alsoServes),
                    passed,
                    revoked,
                    percent,
                    grade,
                    submission,
                    achievedOn,
                    recordedBy,
                    recordedAt);
        }

        ResultJudged toJudged() {
            return new ResultJudged(
                    result,
                    revision,
                    enrolment,
                    assessment,
                    passed ? Outcome.PASSED : Outcome.FAILED,
                    revoked,
                    percent,
                    grade,
                    achievedOn,
                    alsoServes,
                    submission,
                    recordedBy,
                    recordedAt,
                    curriculum,
                    version,
                    policyHash);
        }
    }

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    private record SubmissionRow(UUID id, String assessment, Set<String> alsoServes, Instant submittedAt) {

        Submission toSubmission() {
            return new Submission(id, assessment, alsoServes, submittedAt);
        }
    }

    /** Given the uuid[] of enrolments as an SQL expression: id, its results and its submissions, as text. */
    static final String SELECT = """
            select u.id,
                   (select coalesce(jsonb_agg(to_jsonb(e)), '[]') from evidence e where e.enrolment = u.id)::text,
                   (select coalesce(jsonb_agg(to_jsonb(s)), '[]') from submission s where s.enrolment = u.id)::text
              from unnest(%s) as u (id)""";

    private final ObjectMapper json;
    private final ObjectReader results;
    private final ObjectReader submissions;

    EvidenceJson(ObjectMapper json) {
        this.json = json;
        // Whoever made a row of it, PostgreSQL writes no property twice; looking for that would cost a third of the
        // reading.
        ObjectReader reader = json.reader()
                .without(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.results = reader.forType(new TypeReference<List<ResultRow>>() {});
        this.submissions = reader.forType(new TypeReference<List<SubmissionRow>>() {});
    }

    WaitedEvidence read(String resultRows, String submissionRows) {
        try {
            List<ResultRow> ofResults = results.readValue(resultRows);
            List<SubmissionRow> ofSubmissions = submissions.readValue(submissionRows);
            return new WaitedEvidence(
                    EvidenceSet.of(
                            ofResults.stream().map(ResultRow::toEvidence).toList(),
                            ofSubmissions.stream()
                                    .map(SubmissionRow::toSubmission)
                                    .toList()),
                    ofResults.stream().map(ResultRow::toJudged).toList());
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("the table evidence holds what it cannot have written", unreadable);
        }
    }

    String array(Collection<String> codes) {
        try {
            return json.writeValueAsString(codes);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("strings are always JSON", impossible);
        }
    }
}
