package eu.lectern.gateway.downstream;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQLContext;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ServiceCallsTest {

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1_000_000);
    private final ServiceCalls calls = new ServiceCalls(now::get);

    @Test
    void shouldSayNothingWhenNobodyWasAsked() {
        assertThat(calls.serverTiming()).isEmpty();
    }

    @Test
    void shouldTellTheCallsToEachServiceAndHowLongTheyTook() {
        // when
        CompletableFuture<String> first = begin(Service.ENROLMENT);
        pass(2);
        first.complete("");
        pass(100);
        CompletableFuture<String> second = begin(Service.ENROLMENT);
        CompletableFuture<String> other = begin(Service.CATALOG);
        pass(3);
        second.complete("");
        other.complete("");

        // then
        assertThat(calls.serverTiming())
                .contains("catalog;dur=3.0;desc=\"1 call\", enrolment;dur=5.0;desc=\"2 calls\"");
    }

    @Test
    void shouldCountTheTimeOnceWhileSeveralCallsAreUnderWay() {
        // when
        CompletableFuture<String> early = begin(Service.ASSESSMENT);
        pass(4);
        CompletableFuture<String> late = begin(Service.ASSESSMENT);
        pass(4);
        early.complete("");
        pass(4);
        late.complete("");

        // then
        assertThat(calls.serverTiming()).contains("assessment;dur=12.0;desc=\"2 calls\"");
    }

    @Test
    void shouldTellOfACallThatIsStillUnderWay() {
        // when
        CompletableFuture<String> call = begin(Service.CATALOG);
        pass(7);

        // then
        assertThat(call).isNotDone();
        assertThat(calls.serverTiming()).contains("catalog;dur=7.0;desc=\"1 call\"");
    }

    @Test
    void shouldCountACallThatFailsAndOneThatIsGivenUp() {
        // given
        CompletableFuture<String> failing = begin(Service.CATALOG);
        Cancellable givenUp = calls.counted(Service.CATALOG, Uni.createFrom().<String>nothing())
                .subscribe()
                .with(item -> {});

        // when
        pass(1);
        failing.completeExceptionally(new IllegalStateException("no answer"));
        pass(1);
        givenUp.cancel();
        givenUp.cancel();
        pass(50);

        // then
        assertThat(calls.serverTiming()).contains("catalog;dur=2.0;desc=\"2 calls\"");
    }

    @Test
    void shouldGoAlongWithTheRequestToItsExecution() {
        // given
        Map<String, Object> request = new HashMap<>();
        calls.travelIn(request);

        // when
        ServiceCalls found = ServiceCalls.of(GraphQLContext.of(request));

        // then
        assertThat(found).isSameAs(calls);
        assertThat(ServiceCalls.of(GraphQLContext.of(Map.of()))).isNotSameAs(calls);
    }

    /** A call that ends when the future does. */
    private CompletableFuture<String> begin(Service service) {
        CompletableFuture<String> answer = new CompletableFuture<>();
        calls.counted(service, Uni.createFrom().completionStage(answer))
                .subscribe()
                .with(item -> {}, failure -> {});
        return answer;
    }

    private void pass(long millis) {
        now.addAndGet(Duration.ofMillis(millis).toNanos());
    }
}
