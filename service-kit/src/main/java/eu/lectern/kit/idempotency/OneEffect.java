package eu.lectern.kit.idempotency;

import eu.lectern.kit.problem.RefusedException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Gives a request that may come twice one effect and one answer. The work is simply done; its last step keeps the answer
 * under the key, which fails for all but the first, and a failed transaction leaves nothing behind. So nobody has to look
 * before, and nothing can come between the look and the work.
 */
@Singleton
public final class OneEffect {

    private final StoredAnswers answers;

    OneEffect(StoredAnswers answers) {
        this.answers = answers;
    }

    /**
     * Does the work, or answers as the first time. What was carried out is answered as it was then, even if it would be
     * refused now.
     *
     * @param key empty when the client sent none; then the work is only done
     * @param kept the shape in which the work keeps its answer
     * @param replay makes the answer again of what was kept
     * @param work in one transaction, with {@link StoredAnswers#keep} as its last step where there is a key; its refusals
     *     may be thrown too
     */
    public <K, T> Uni<Answer<T>> of(
            Optional<IdempotencyKey> key, Class<K> kept, Function<K, Uni<T>> replay, Supplier<Uni<T>> work) {
        Uni<Answer<T>> done = Uni.createFrom().deferred(work::get).map(answer -> new Answer<>(answer, false));
        return key.map(given -> done.onFailure(RefusedException.class)
                        .recoverWithUni(refused -> replay(given, kept, replay, refused)))
                .orElse(done);
    }

    private <K, T> Uni<Answer<T>> replay(
            IdempotencyKey key, Class<K> shape, Function<K, Uni<T>> replay, Throwable refused) {
        return answers.find(key, shape)
                .chain(kept -> kept.map(first -> replay.apply(first).map(answer -> new Answer<>(answer, true)))
                        .orElseGet(() -> Uni.createFrom().failure(refused)));
    }
}
