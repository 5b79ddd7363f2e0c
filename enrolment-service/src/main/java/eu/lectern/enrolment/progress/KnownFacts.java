package eu.lectern.enrolment.progress;

import eu.lectern.enrolment.completion.Choices;
import eu.lectern.enrolment.completion.Evidence;
import eu.lectern.enrolment.completion.EvidenceSet;
import eu.lectern.enrolment.completion.Recognitions;
import eu.lectern.enrolment.completion.Submission;
import eu.lectern.enrolment.evidence.EvidenceTable;
import eu.lectern.enrolment.evidence.SubmissionTable;
import eu.lectern.enrolment.recognition.RecognitionTable;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Reads the facts of enrolments, many in three statements that do not wait for each other. */
@Singleton
final class KnownFacts {

    private final EvidenceTable evidence;
    private final SubmissionTable submissions;
    private final RecognitionTable recognitions;

    KnownFacts(EvidenceTable evidence, SubmissionTable submissions, RecognitionTable recognitions) {
        this.evidence = evidence;
        this.submissions = submissions;
        this.recognitions = recognitions;
    }

    /** Of each enrolment whose choices are given. */
    Uni<Map<UUID, Facts>> of(SqlConnection connection, Map<UUID, Choices> choices) {
        return Uni.combine()
                .all()
                .unis(
                        evidence.of(connection, choices.keySet()),
                        submissions.of(connection, choices.keySet()),
                        recognitions.standing(connection, choices.keySet()))
                .with((known, submitted, standing) -> join(choices, known, submitted, standing));
    }

    Uni<Facts> one(SqlConnection connection, UUID enrolment, Choices choices) {
        return of(connection, Map.of(enrolment, choices)).map(facts -> Objects.requireNonNull(facts.get(enrolment)));
    }

    private static Map<UUID, Facts> join(
            Map<UUID, Choices> choices,
            Map<UUID, List<Evidence>> evidence,
            Map<UUID, List<Submission>> submissions,
            Map<UUID, Recognitions> recognitions) {
        Map<UUID, Facts> facts = new HashMap<>();
        choices.forEach((enrolment, chosen) -> facts.put(
                enrolment,
                new Facts(
                        EvidenceSet.of(
                                evidence.getOrDefault(enrolment, List.of()),
                                submissions.getOrDefault(enrolment, List.of())),
                        recognitions.getOrDefault(enrolment, Recognitions.NONE),
                        chosen)));
        return facts;
    }
}
