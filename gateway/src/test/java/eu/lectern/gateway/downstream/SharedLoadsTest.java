package eu.lectern.gateway.downstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SharedLoadsTest {

    private static final Duration SOON = Duration.ofSeconds(5);

    private final AtomicInteger loads = new AtomicInteger();
    private final CompletableFuture<String> answer = new CompletableFuture<>();
    private final SharedLoads<String, String> shared = new SharedLoads<>();

    @Test
    void shouldLoadOnceForAllWhoAskMeanwhile() {
        // given
        CompletableFuture<String> first = shared.join("key", this::load).subscribeAsCompletionStage();
        CompletableFuture<String> second = shared.join("key", this::load).subscribeAsCompletionStage();

        // when
        answer.complete("loaded");

        // then
        assertThat(first).succeedsWithin(SOON).isEqualTo("loaded");
        assertThat(second).succeedsWithin(SOON).isEqualTo("loaded");
        assertThat(loads).hasValue(1);
    }

    @Test
    void shouldGoOnLoadingWhenOneHasNoMorePatience() {
        // given
        assertThatThrownBy(() -> shared.join("key", this::load).await().atMost(Duration.ofMillis(20)))
                .isInstanceOf(io.smallrye.mutiny.TimeoutException.class);
        CompletableFuture<String> patient = shared.join("key", this::load).subscribeAsCompletionStage();

        // when
        answer.complete("loaded");

        // then
        assertThat(patient).succeedsWithin(SOON).isEqualTo("loaded");
        assertThat(loads).hasValue(1);
    }

    @Test
    void shouldLoadAgainAfterAFailure() {
        // given
        CompletableFuture<String> failed = shared.join("key", this::load).subscribeAsCompletionStage();
        answer.completeExceptionally(new IllegalStateException("away"));
        assertThat(failed).failsWithin(SOON);

        // when
        String again = shared.join("key", key -> Uni.createFrom().item("loaded"))
                .await()
                .atMost(SOON);

        // then
        assertThat(again).isEqualTo("loaded");
    }

    private Uni<String> load(String key) {
        loads.incrementAndGet();
        return Uni.createFrom().completionStage(answer);
    }
}
