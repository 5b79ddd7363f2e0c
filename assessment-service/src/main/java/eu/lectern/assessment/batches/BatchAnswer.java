package eu.lectern.assessment.batches;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.lectern.assessment.idempotency.Answer;
import eu.lectern.assessment.results.RecordingAnswer;
import eu.lectern.contracts.assessment.ResultView;
import eu.lectern.kit.problem.Problem;
import eu.lectern.kit.problem.Refusal;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a batch.
 *
 * @param items one for each that came, in their order
 * @param recorded how many are recorded, now or before
 * @param refused how many are not
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record BatchAnswer(List<Item> items, int recorded, int refused) {

    private static final int CREATED = 201;

    BatchAnswer {
        items = List.copyOf(items);
    }

    /**
     * The answer to one item.
     *
     * @param status what {@code POST /results} would have answered
     * @param replayed whether the answer was given before
     * @param result null when it is refused
     * @param problem null when it is recorded
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Item(
            int index,
            int status,
            boolean replayed,
            @Nullable ResultView result,
            @Nullable Problem problem) {}

    /**
     * Puts the answers together.
     *
     * @param path of the request, for the problems
     */
    static BatchAnswer of(List<RecordingAnswer> answers, @Nullable String path) {
        List<Item> items = IntStream.range(0, answers.size())
                .mapToObj(index -> item(index, answers.get(index), path))
                .toList();
        int recorded =
                (int) items.stream().filter(item -> item.result() != null).count();
        return new BatchAnswer(items, recorded, items.size() - recorded);
    }

    private static Item item(int index, RecordingAnswer answer, @Nullable String path) {
        return switch (answer) {
            case RecordingAnswer.Recorded(Answer<ResultView>(ResultView result, boolean replayed)) ->
                new Item(index, CREATED, replayed, result, null);
            case RecordingAnswer.Refused(Refusal refusal) ->
                new Item(index, refusal.type().status(), false, null, Problem.of(refusal, path));
        };
    }
}
