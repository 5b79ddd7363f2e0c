package eu.lectern.kit.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RoundsTest {

    private static final Duration NEVER = Duration.ofHours(1);
    private static final Duration OFTEN = Duration.ofMillis(5);

    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger begun = new AtomicInteger();
    private final Queue<UniEmitter<? super Boolean>> inHand = new ConcurrentLinkedQueue<>();
    private final Rounds rounds = new Rounds(vertx, "Test", () -> {
        begun.incrementAndGet();
        return Uni.createFrom().emitter((UniEmitter<? super Boolean> emitter) -> inHand.add(emitter));
    });

    @AfterEach
    void stop() {
        rounds.stop();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void shouldRepeatAsLongAsThereIsSomethingToDo() {
        // given
        rounds.start(NEVER);

        // when
        next().complete(true);
        next().complete(true);
        next().complete(false);

        // then
        assertNoFurtherRound(3);
    }

    @Test
    void shouldHearWhoWakesItDuringARoundAndNeverRunTwoAtOnce() {
        // given
        rounds.start(NEVER);
        UniEmitter<? super Boolean> first = next();

        // when
        rounds.wake();
        rounds.wake();
        assertNoFurtherRound(1);
        first.complete(false);

        // then
        next().complete(false);
        assertNoFurtherRound(2);
    }

    @Test
    void shouldGoOnAfterAFailure() {
        // given
        rounds.start(OFTEN);

        // when
        next().fail(new IllegalStateException("away"));

        // then
        next().complete(false);
        next().complete(false);
    }

    @Test
    void shouldBeginNoRoundAfterItWasStopped() {
        // given
        rounds.start(OFTEN);
        UniEmitter<? super Boolean> running = next();

        // when
        rounds.stop();
        running.complete(true);
        rounds.wake();

        // then
        assertNoFurtherRound(1);
    }

    private UniEmitter<? super Boolean> next() {
        await().pollInterval(Duration.ofMillis(2)).until(() -> !inHand.isEmpty());
        return inHand.remove();
    }

    private void assertNoFurtherRound(int sofar) {
        await().during(Duration.ofMillis(50)).until(() -> begun.get() == sofar);
        assertThat(inHand).isEmpty();
    }
}
