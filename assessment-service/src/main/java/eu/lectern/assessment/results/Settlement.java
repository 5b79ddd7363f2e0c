package eu.lectern.assessment.results;

import eu.lectern.contracts.assessment.ResultView;
import eu.lectern.kit.idempotency.Answer;
import eu.lectern.kit.idempotency.IdempotencyKey;
import eu.lectern.kit.idempotency.KeyTaken;
import eu.lectern.kit.idempotency.StoredAnswers;
import eu.lectern.kit.problem.Refusal;
import eu.lectern.kit.problem.RefusedException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes what was judged, and answers each request. A request that was carried out before is answered as it was then, even
 * if it would be refused now.
 */
@Singleton
class Settlement {

    private final ResultLedger ledger;
    private final StoredAnswers answers;

    Settlement(ResultLedger ledger, StoredAnswers answers) {
        this.ledger = ledger;
        this.answers = answers;
    }

    /** One statement for all that is new, and one look-up for all that is not. */
    Uni<List<RecordingAnswer>> settle(List<Candidate> candidates) {
        Map<String, Candidate.Judged> firstOfEachKey = new LinkedHashMap<>();
        for (Candidate candidate : candidates) {
            if (candidate instanceof Candidate.Judged judged) {
                firstOfEachKey.putIfAbsent(judged.key().key(), judged);
            }
        }
        return ledger.write(List.copyOf(firstOfEachKey.values()))
                .chain(written -> answer(candidates, firstOfEachKey, written));
    }

    private Uni<List<RecordingAnswer>> answer(
            List<Candidate> candidates, Map<String, Candidate.Judged> firstOfEachKey, Set<String> written) {
        List<Candidate> others = candidates.stream()
                .filter(candidate -> !isWritten(candidate, firstOfEachKey, written))
                .toList();
        if (others.isEmpty()) {
            return Uni.createFrom()
                    .item(candidates.stream().map(Settlement::recorded).toList());
        }
        return answers.find(
                        others.getFirst().key().client(),
                        others.stream().map(other -> other.key().key()).toList())
                .map(stored -> candidates.stream()
                        .map(candidate -> isWritten(candidate, firstOfEachKey, written)
                                ? recorded(candidate)
                                : replayed(candidate, stored))
                        .toList());
    }

    private static boolean isWritten(
            Candidate candidate, Map<String, Candidate.Judged> firstOfEachKey, Set<String> written) {
        String key = candidate.key().key();
        return written.contains(key) && candidate.equals(firstOfEachKey.get(key));
    }

    private static RecordingAnswer recorded(Candidate candidate) {
        return switch (candidate) {
            case Candidate.Judged judged ->
                new RecordingAnswer.Recorded(new Answer<>(judged.result().toView(true), false));
            case Candidate.Refused refused -> new RecordingAnswer.Refused(refused.refusal());
        };
    }

    private static RecordingAnswer replayed(Candidate candidate, StoredAnswers.Found stored) {
        IdempotencyKey key = candidate.key();
        try {
            return stored.to(key, ResultView.class)
                    .<RecordingAnswer>map(answer -> new RecordingAnswer.Recorded(new Answer<>(answer, true)))
                    .orElseGet(() -> new RecordingAnswer.Refused(refusalOf(candidate)));
        } catch (RefusedException reused) {
            return new RecordingAnswer.Refused(reused.refusal());
        }
    }

    /**
     * A judged one that is not written and whose key is new has met a submission that is no longer open, the end of its
     * answer, or the erasure of its learner; who sends it again learns which.
     */
    private static Refusal refusalOf(Candidate candidate) {
        return switch (candidate) {
            case Candidate.Refused refused -> refused.refusal();
            case Candidate.Judged judged
            when judged.result().submission() != null -> new RecordingRefusal.AssessedMeanwhile();
            case Candidate.Judged ignored -> new KeyTaken();
        };
    }
}
