package eu.lectern.enrolment.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import eu.lectern.contracts.webhook.WebhookStatus;
import eu.lectern.enrolment.feed.FeedEntry;
import eu.lectern.enrolment.feed.FeedPage;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SettlementTest {

    private static final List<Duration> PAUSES = List.of(Duration.ofSeconds(5), Duration.ofMinutes(5));
    private static final Answer FAILED = new Answer.Refused(500);
    private static final Answer RECEIVED = new Answer.Received(204);
    private static final FeedPage PAGE = page(11, 13, 17);

    @Test
    void shouldReachToTheEndOfThePageWhenAllWasReceived() {
        // when
        Settlement settlement =
                settle(Advance.from(10), attempt(11, RECEIVED), attempt(17, RECEIVED), attempt(13, RECEIVED));

        // then
        assertThat(settlement).isEqualTo(new Settlement(Advance.from(20), WebhookStatus.ACTIVE, Duration.ZERO));
    }

    @Test
    void shouldReachToTheFirstThatIsMissingAndKnowWhatIsAheadOfIt() {
        // when
        Settlement settlement =
                settle(Advance.from(10), attempt(11, RECEIVED), attempt(13, FAILED), attempt(17, RECEIVED));

        // then
        assertThat(settlement.advance().position()).isEqualTo(12);
        assertThat(settlement.advance().ahead()).containsExactly(17L);
        assertThat(settlement.advance().failures()).isEqualTo(1);
        assertThat(settlement.advance().reason()).contains("Message message-13: The receiver answered 500.");
        assertThat(settlement.status()).isEqualTo(WebhookStatus.ACTIVE);
        assertThat(settlement.pause()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void shouldCatchUpWithWhatWasAhead() {
        // given
        Advance held = new Advance(12, Set.of(17L), 1, Optional.of("reason"));

        // when
        Settlement settlement = Settlement.of(held, page(13, 17), List.of(attempt(13, RECEIVED)), PAUSES);

        // then
        assertThat(settlement.advance()).isEqualTo(Advance.from(20));
    }

    @Test
    void shouldKeepInMindWhatIsAheadOfTheWholePage() {
        // given
        Advance held = new Advance(10, Set.of(13L, 40L), 1, Optional.of("reason"));

        // when
        Settlement settlement = Settlement.of(held, page(11, 13), List.of(attempt(11, RECEIVED)), PAUSES);

        // then
        assertThat(settlement.advance()).isEqualTo(new Advance(20, Set.of(40L), 0, Optional.empty()));
    }

    @Test
    void shouldRestLongerWithEachFailureThatComesNoFurther() {
        // given
        Advance once = new Advance(10, Set.of(), 1, Optional.of("reason"));

        // when
        Settlement settlement = settle(once, attempt(11, FAILED));

        // then
        assertThat(settlement.advance().failures()).isEqualTo(2);
        assertThat(settlement.pause()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void shouldCountAnewWhenItHasComeFurther() {
        // given
        Advance twice = new Advance(10, Set.of(), 2, Optional.of("reason"));

        // when
        Settlement settlement = settle(twice, attempt(11, RECEIVED), attempt(13, FAILED));

        // then
        assertThat(settlement.advance().failures()).isEqualTo(1);
        assertThat(settlement.status()).isEqualTo(WebhookStatus.ACTIVE);
    }

    @Test
    void shouldBeDeadAfterTheLastPauseAndSayWhy() {
        // given
        Advance twice = new Advance(10, Set.of(), 2, Optional.of("reason"));

        // when
        Settlement settlement = settle(twice, attempt(11, new Answer.Unreached("The connection was refused.")));

        // then
        assertThat(settlement.status()).isEqualTo(WebhookStatus.DEAD);
        assertThat(settlement.advance().position()).isEqualTo(10);
        assertThat(settlement.advance().reason())
                .contains("Message message-11: The connection was refused. It was tried 3 times.");
    }

    @Test
    void shouldBeDeadAtOnceWhenTheReceiverIsGone() {
        // when
        Settlement settlement = settle(Advance.from(10), attempt(11, new Answer.Refused(410)));

        // then
        assertThat(settlement.status()).isEqualTo(WebhookStatus.DEAD);
        assertThat(settlement.advance().reason()).contains("Message message-11: The receiver answered 410.");
    }

    @Test
    void shouldGoOnAtOnceWhenItsTurnWasOver() {
        // when
        Settlement settlement = settle(Advance.from(10), attempt(11, RECEIVED));

        // then
        assertThat(settlement.advance()).isEqualTo(Advance.from(12));
        assertThat(settlement.pause()).isEqualTo(Duration.ZERO);
    }

    @Test
    void shouldMoveOnWhenThereIsNothingToSend() {
        // when // then
        assertThat(Settlement.of(Advance.from(10), page(), List.of(), PAUSES).advance())
                .isEqualTo(Advance.from(20));
    }

    private static Settlement settle(Advance before, Attempt... attempts) {
        return Settlement.of(before, PAGE, List.of(attempts), PAUSES);
    }

    private static FeedPage page(long... positions) {
        return new FeedPage(
                LongStream.of(positions)
                        .mapToObj(position -> new FeedEntry(position, "type", Instant.EPOCH, UUID.randomUUID(), "{}"))
                        .toList(),
                20,
                0,
                20);
    }

    private static Attempt attempt(long position, Answer answer) {
        Message message = new Message(
                "message-" + position,
                "type",
                Buffer.buffer(),
                Optional.of(new Message.OfChange(position, UUID.randomUUID())));
        return new Attempt(UUID.randomUUID(), message, 1, Instant.EPOCH, Duration.ZERO, answer);
    }
}
