package eu.lectern.gateway.downstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private static final Duration SOON = Duration.ofSeconds(5);

    private final Turns turns = new Turns(2);
    private final List<CompletableFuture<String>> started = new ArrayList<>();

    @Test
    void shouldLetTwoGoAndTheOthersInTheirOrder() {
        // given
        List<CompletableFuture<String>> answers =
                IntStream.range(0, 4).mapToObj(number -> take()).toList();
        assertThat(started).hasSize(2);

        // when
        started.get(0).complete("first");

        // then
        assertThat(answers.get(0)).succeedsWithin(SOON).isEqualTo("first");
        assertThat(started).hasSize(3);
        assertThat(answers.get(2)).isNotDone();
    }

    @Test
    void shouldPassTheTurnOnWhenACallFails() {
        // given
        IntStream.range(0, 3).forEach(number -> begin());

        // when
        started.get(1).completeExceptionally(new IllegalStateException("away"));

        // then
        assertThat(started).hasSize(3);
    }

    @Test
    void shouldGiveNoTurnToWhoHasGivenUp() {
        // given
        begin();
        begin();
        turns.take(this::call)
                .subscribe()
                .with(never -> {
                    throw new AssertionError("it gave up: " + never);
                })
                .cancel();
        CompletableFuture<String> patient = take();

        // when
        started.get(0).complete("first");
        started.get(2).complete("patient");

        // then
        assertThat(started).hasSize(3);
        assertThat(patient).succeedsWithin(SOON).isEqualTo("patient");
    }

    @Test
    void shouldGiveTheTurnOfACallThatIsCancelledToTheNext() {
        // given
        begin();
        var impatient = turns.take(this::call).subscribe().with(ignored -> {});
        begin();
        assertThat(started).hasSize(2);

        // when
        impatient.cancel();

        // then
        assertThat(started).hasSize(3);
    }

    @Test
    void shouldLoseNoTurnOfWhoGivesUpInTheMomentItComes() {
        // given: the one whose turn would be next gives up while the one before it ends
        List<Cancellable> next = new ArrayList<>();
        var first = turns.take(() -> Uni.createFrom().emitter(never -> {}))
                .onCancellation()
                .invoke(() -> next.getFirst().cancel())
                .subscribe()
                .with(ignored -> {});
        begin();
        next.add(turns.take(this::call).subscribe().with(ignored -> {}));
        CompletableFuture<String> patient = take();

        // when
        first.cancel();
        started.getLast().complete("patient");

        // then
        assertThat(patient).succeedsWithin(SOON).isEqualTo("patient");
    }

    private CompletableFuture<String> take() {
        return turns.take(this::call).subscribeAsCompletionStage();
    }

    private void begin() {
        assertThat(take()).isNotDone();
    }

    private Uni<String> call() {
        CompletableFuture<String> answer = new CompletableFuture<>();
        started.add(answer);
        return Uni.createFrom().completionStage(answer);
    }
}
