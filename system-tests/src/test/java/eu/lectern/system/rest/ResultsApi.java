package eu.lectern.system.rest;

import eu.lectern.contracts.assessment.CorrectResult;
import eu.lectern.contracts.assessment.RecordResult;
import eu.lectern.contracts.assessment.ResultView;
import eu.lectern.contracts.assessment.RevokeResult;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Recording, correcting, revoking and reading results. */
public record ResultsApi(Rest rest) {

    private static final String BASE = "/api/assessment/v1";

    /** The whole answer to a batch. */
    public record BatchAnswer(List<Item> items, int recorded, int refused) {

        /** The answer to one item, as the same result alone would have had it. */
        public record Item(
                int index,
                int status,
                boolean replayed,
                @Nullable ResultView result) {}

        /** The results in their order, when every item has one. */
        public List<ResultView> results() {
            return items.stream().map(Item::result).map(Objects::requireNonNull).toList();
        }
    }

    private record Batch(List<RecordResult> items) {}

    public Answer record(String key, RecordResult result) {
        return rest.send("POST", BASE + "/results", Map.of("Idempotency-Key", key), result);
    }

    /** The same, without waiting for the answer. */
    public CompletableFuture<Answer> recordAsync(String key, RecordResult result) {
        return rest.sendAsync("POST", BASE + "/results", Map.of("Idempotency-Key", key), result);
    }

    /** Records up to 1,000 results with one request. */
    public Answer recordAll(String key, List<RecordResult> results) {
        return rest.send("POST", BASE + "/result-batches", Map.of("Idempotency-Key", key), new Batch(results));
    }

    /** The same, when every one must be taken; gives them in their order. */
    public List<ResultView> recordAllNow(String key, List<RecordResult> results) {
        BatchAnswer answer = recordAll(key, results).expect(200).as(BatchAnswer.class);
        if (answer.items().stream().filter(item -> item.status() == 201).count() != results.size()) {
            throw new AssertionError("not all of the batch was recorded: " + answer);
        }
        return answer.results();
    }

    /**
     * Corrects a result.
     *
     * @param revision the one that is corrected
     */
    public Answer correct(UUID result, long revision, CorrectResult correction) {
        return rest.send("PUT", BASE + "/results/" + result, ifMatch(revision), correction);
    }

    /**
     * Revokes a result.
     *
     * @param revision the one that is revoked
     */
    public Answer revoke(UUID result, long revision, String reason) {
        return rest.send("DELETE", BASE + "/results/" + result, ifMatch(revision), new RevokeResult(reason));
    }

    /** One result with its revisions. */
    public ResultView one(UUID result) {
        return rest.get(BASE + "/results/" + result).expect(200).as(ResultView.class);
    }

    public List<ResultView> of(UUID enrolment) {
        return rest.all(BASE + "/results?enrolment=" + enrolment, ResultView.class);
    }

    private static Map<String, String> ifMatch(long revision) {
        return Map.of("If-Match", "\"" + revision + "\"");
    }
}
