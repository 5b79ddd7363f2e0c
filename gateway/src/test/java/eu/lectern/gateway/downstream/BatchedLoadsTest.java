package eu.lectern.gateway.downstream;

import static org.assertj.core.api.Assertions.assertThat;

import eu.lectern.gateway.refusal.Refusal;
import eu.lectern.gateway.refusal.RefusedException;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchedLoadsTest {

    private static final Duration SOON = Duration.ofSeconds(5);

    private final OperationMemory operation = new OperationMemory();
    private final Deque<Runnable> nextTick = new ArrayDeque<>();
    private final List<List<Key>> calls = new ArrayList<>();
    private final BatchedLoads<Key, String> loads = new BatchedLoads<>(
            "such thing", Key::arguments, Key::atOnce, this::load, () -> operation, () -> nextTick::add);

    @Test
    void shouldAskOnceForAllThatIsWishedInOneTick() {
        // given
        List<CompletableFuture<String>> answers = IntStream.range(0, 50)
                .mapToObj(number -> ask(new Key("e" + number, "limit=5")))
                .toList();
        assertThat(calls).isEmpty();

        // when
        tick();

        // then
        assertThat(calls).hasSize(1);
        assertThat(answers.get(7)).succeedsWithin(SOON).isEqualTo("e7 with limit=5");
    }

    @Test
    void shouldGiveKeysWhoseHashesCollideEachItsOwn() {
        // given: the classical pair of different texts with one hash
        Key one = new Key("L-Aa", "limit=5");
        Key other = new Key("L-BB", "limit=5");
        assertThat(one).hasSameHashCodeAs(other).isNotEqualTo(other);

        // when
        CompletableFuture<String> ofOne = ask(one);
        CompletableFuture<String> ofOther = ask(other);
        tick();

        // then
        assertThat(ofOne).succeedsWithin(SOON).isEqualTo("L-Aa with limit=5");
        assertThat(ofOther).succeedsWithin(SOON).isEqualTo("L-BB with limit=5");
    }

    @Test
    void shouldAskApartForDifferentArguments() {
        // when
        CompletableFuture<String> few = ask(new Key("e1", "limit=1"));
        CompletableFuture<String> many = ask(new Key("e1", "limit=200"));
        tick();

        // then
        assertThat(few).succeedsWithin(SOON).isEqualTo("e1 with limit=1");
        assertThat(many).succeedsWithin(SOON).isEqualTo("e1 with limit=200");
        assertThat(calls).hasSize(2);
    }

    @Test
    void shouldAskForTwoHundredAtATime() {
        // given
        List<CompletableFuture<String>> answers = IntStream.range(0, 401)
                .mapToObj(number -> ask(new Key("e" + number, "")))
                .toList();

        // when
        tick();

        // then
        assertThat(calls).extracting(List::size).containsExactly(200, 200, 1);
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer).succeedsWithin(SOON).isNotNull());
    }

    @Test
    void shouldAskForFewerAtATimeWhereEachIsMore() {
        // given
        List<CompletableFuture<String>> answers = IntStream.range(0, 120)
                .mapToObj(number -> ask(new Key("e" + number, "limit=200")))
                .toList();

        // when
        tick();

        // then
        assertThat(calls).extracting(List::size).containsExactly(50, 50, 20);
        assertThat(answers.get(119)).succeedsWithin(SOON).isEqualTo("e119 with limit=200");
    }

    @Test
    void shouldAskOnBehalfOfTheOperationThatWished() {
        // given
        List<OperationMemory> askedFor = new ArrayList<>();
        BatchedLoads<Key, String> noticing = new BatchedLoads<>(
                "such thing",
                Key::arguments,
                Key::atOnce,
                keys -> {
                    askedFor.add(OperationMemory.current());
                    return load(keys);
                },
                () -> operation,
                () -> nextTick::add);
        CompletableFuture<String> answer = noticing.get(new Key("e1", "")).subscribeAsCompletionStage();

        // when
        tick();

        // then: and nothing that comes after it is
        assertThat(answer).succeedsWithin(SOON).isEqualTo("e1 with ");
        assertThat(askedFor).containsExactly(operation);
        assertThat(OperationMemory.current()).isNotSameAs(operation);
    }

    @Test
    void shouldAskNothingTwiceWithinAnOperation() {
        // given
        assertThat(ask(new Key("e1", ""))).isNotDone();
        tick();

        // when
        CompletableFuture<String> again = ask(new Key("e1", ""));
        tick();

        // then
        assertThat(again).succeedsWithin(SOON).isEqualTo("e1 with ");
        assertThat(calls).hasSize(1);
    }

    @Test
    void shouldAskAgainAfterAChange() {
        // given
        assertThat(ask(new Key("e1", ""))).isNotDone();
        tick();

        // when
        operation.forget();
        CompletableFuture<String> again = ask(new Key("e1", ""));
        tick();

        // then
        assertThat(again).succeedsWithin(SOON).isEqualTo("e1 with ");
        assertThat(calls).hasSize(2);
    }

    @Test
    void shouldSayNotFoundOfTheOneThatHasNoAnswer() {
        // when
        CompletableFuture<String> hidden = ask(new Key("hidden", ""));
        CompletableFuture<String> seen = ask(new Key("e1", ""));
        tick();

        // then
        assertThat(seen).succeedsWithin(SOON);
        assertThat(hidden.exceptionNow()).hasMessage("There is no such thing.");
    }

    @Test
    void shouldTellEachWhoAskedWhyItFailed() {
        // given
        BatchedLoads<Key, String> failing = new BatchedLoads<>(
                "such thing",
                Key::arguments,
                Key::atOnce,
                keys -> Uni.createFrom().failure(new Refusal.Forbidden().asException()),
                () -> operation,
                () -> nextTick::add);

        // when
        CompletableFuture<String> one = failing.get(new Key("e1", "")).subscribeAsCompletionStage();
        CompletableFuture<String> other = failing.get(new Key("e2", "")).subscribeAsCompletionStage();
        tick();

        // then
        assertThat(one.exceptionNow()).isInstanceOf(RefusedException.class);
        assertThat(other.exceptionNow()).isInstanceOf(RefusedException.class);
    }

    private CompletableFuture<String> ask(Key key) {
        return loads.get(key).subscribeAsCompletionStage();
    }

    private void tick() {
        while (!nextTick.isEmpty()) {
            nextTick.remove().run();
        }
    }

    private Uni<Map<Key, String>> load(List<Key> keys) {
        calls.add(keys);
        Map<Key, String> answers = new HashMap<>();
        keys.stream()
                .filter(key -> !key.id().equals("hidden"))
                .forEach(key -> answers.put(key, key.id() + " with " + key.arguments()));
        return Uni.createFrom().item(answers);
    }

    private record Key(String id, String arguments) {

        int atOnce() {
            return arguments.equals("limit=200") ? 50 : BatchedLoads.MOST_AT_ONCE;
        }
    }
}
