package eu.lectern.kit.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.lectern.kit.idempotency.Answer;
import eu.lectern.kit.problem.Problem;
import eu.lectern.kit.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one item of a batch.
 *
 * @param index which item it answers, from 0
 * @param status what the item alone would have been answered
 * @param replayed whether the answer was given before
 * @param result what was made; null when it is refused
 * @param problem null when it is carried out
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ItemAnswer<T>(
        long index,
        int status,
        boolean replayed,
        @Nullable T result,
        @Nullable Problem problem) {

    private static final int CREATED = 201;

    public static <T> ItemAnswer<T> created(long index, Answer<T> answer) {
        return new ItemAnswer<>(index, CREATED, answer.replayed(), answer.body(), null);
    }

    /**
     * Says what is wrong with the item.
     *
     * @param path of the request, for the problem
     */
    public static <T> ItemAnswer<T> refused(long index, Refusal refusal, @Nullable String path) {
        return problem(index, Problem.of(refusal, path));
    }

    public static <T> ItemAnswer<T> problem(long index, Problem problem) {
        return new ItemAnswer<>(index, problem.status(), false, null, problem);
    }
}
