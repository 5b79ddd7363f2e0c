package eu.lectern.enrolment.progress;

import eu.lectern.enrolment.completion.Choices;
import eu.lectern.enrolment.completion.EvidenceSet;
import eu.lectern.enrolment.completion.Recognitions;
import eu.lectern.enrolment.evidence.EvidenceTable;
import eu.lectern.enrolment.recognition.RecognitionTable;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Reads the facts of enrolments, many in two statements. */
@Singleton
final class KnownFacts {

    private final EvidenceTable evidence;
    private final RecognitionTable recognitions;

    KnownFacts(EvidenceTable evidence, RecognitionTable recognitions) {
        this.evidence = evidence;
        this.recognitions = recognitions;
    }

    /** Of each enrolment whose choices are given. */
    Uni<Map<UUID, Facts>> of(SqlConnection connection, Map<UUID, Choices> choices) {
        return evidence.of(connection, choices.keySet())
                .chain(known -> recognitions
                        .standing(connection, choices.keySet())
                        .map(standing -> join(choices, known, standing)));
    }

    Uni<Facts> one(SqlConnection connection, UUID enrolment, Choices choices) {
        return of(connection, Map.of(enrolment, choices)).map(facts -> Objects.requireNonNull(facts.get(enrolment)));
    }

    private static Map<UUID, Facts> join(
            Map<UUID, Choices> choices, Map<UUID, EvidenceSet> evidence, Map<UUID, Recognitions> recognitions) {
        Map<UUID, Facts> facts = new HashMap<>();
        choices.forEach((enrolment, chosen) -> facts.put(
                enrolment,
                new Facts(
                        evidence.getOrDefault(enrolment, EvidenceSet.EMPTY),
                        recognitions.getOrDefault(enrolment, Recognitions.NONE),
                        chosen)));
        return facts;
    }
}
