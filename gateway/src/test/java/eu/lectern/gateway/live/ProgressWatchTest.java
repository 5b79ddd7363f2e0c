package eu.lectern.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import eu.lectern.gateway.refusal.Refusal;
import eu.lectern.gateway.refusal.RefusedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressWatchTest {

    private static final Duration POLL = Duration.ofSeconds(30);
    private static final Duration A_POLL_AND_ITS_JITTER = Duration.ofSeconds(37);
    private static final Refusal AWAY = new Refusal.Unavailable("the enrolments");

    private final ManualLoop loop = new ManualLoop();
    private final FakeSource source = new FakeSource();
    private final Turns turns = new Turns(1);
    private final List<ProgressWatch> over = new ArrayList<>();

    private ProgressWatch watch(Shown shown) {
        ProgressWatch watch = new ProgressWatch(shown, source, turns, loop, new TestConfiguration(POLL), over::add);
        watch.start();
        loop.settle();
        return watch;
    }

    @Test
    void shouldShowThePresentStateFirst() {
        // given
        source.have(7);
        Shown shown = new Shown(10);

        // when
        watch(shown);

        // then
        assertThat(shown.versions()).containsExactly(7L);
    }

    @Test
    void shouldShowEachAnnouncedVersionOnceAndNoneThatIsOlder() {
        // given
        Shown shown = new Shown(10);
        ProgressWatch watch = watch(shown);

        // when
        for (long version : new long[] {1, 1, 2, 1, 5, 4}) {
            source.have(Math.max(version, shown.versions().getLast()));
            watch.announced(version);
            loop.settle();
        }

        // then
        assertThat(shown.versions()).containsExactly(0L, 1L, 2L, 5L);
    }

    @Test
    void shouldReadOnceForManyAnnouncementsAtATime() {
        // given
        Shown shown = new Shown(10);
        ProgressWatch watch = watch(shown);
        source.have(500);

        // when
        for (long version = 1; version <= 500; version++) {
            watch.announced(version);
        }
        loop.settle();

        // then
        assertThat(shown.versions()).containsExactly(0L, 500L);
        assertThat(source.reads()).isEqualTo(2);
    }

    @Test
    void shouldReadNothingForASubscriberThatTakesNothingAndThenTheLatestOnly() {
        // given
        Shown shown = new Shown(1);
        ProgressWatch watch = watch(shown);
        for (long version = 1; version <= 100; version++) {
            source.have(version);
            watch.announced(version);
            loop.settle();
        }
        assertThat(source.reads()).isEqualTo(1);

        // when
        shown.take(1);
        loop.settle();

        // then
        assertThat(shown.versions()).containsExactly(0L, 100L);
    }

    @Test
    void shouldKeepTheSubscriptionWhileTheServiceIsAwayAndShowTheLatestAfterwards() {
        // given
        Shown shown = new Shown(10);
        ProgressWatch watch = watch(shown);
        source.refuse(AWAY);
        watch.announced(1);
        loop.pass(Duration.ofMinutes(5));
        assertThat(shown.failure()).isNull();

        // when
        source.have(3);
        source.refuse(null);
        loop.pass(Duration.ofSeconds(10));

        // then
        assertThat(shown.versions()).containsExactly(0L, 3L);
    }

    @Test
    void shouldAskLessAndLessOftenWhileTheServiceIsAway() {
        // given
        Shown shown = new Shown(10);
        ProgressWatch watch = watch(shown);
        source.refuse(AWAY);

        // when: it would be asked at each of these
        for (int second = 0; second < 60; second++) {
            watch.announced(second + 1);
            loop.pass(Duration.ofSeconds(1));
        }

        // then
        assertThat(source.reads()).isBetween(5, 25);
    }

    @Test
    void shouldWaitForAServiceThatIsAwayAtFirst() {
        // given
        source.refuse(AWAY);
        Shown shown = new Shown(10);
        watch(shown);

        // when
        source.have(2);
        source.refuse(null);
        loop.pass(Duration.ofSeconds(2));

        // then
        assertThat(shown.versions()).containsExactly(2L);
    }

    @Test
    void shouldFindByAskingWhatWasNeverAnnounced() {
        // given
        Shown shown = new Shown(10);
        watch(shown);
        source.have(9);

        // when
        loop.pass(A_POLL_AND_ITS_JITTER);

        // then
        assertThat(shown.versions()).containsExactly(0L, 9L);
    }

    @Test
    void shouldLookAgainWhenAnnouncementsMayHaveBeenMissed() {
        // given
        Shown shown = new Shown(10);
        ProgressWatch watch = watch(shown);
        source.have(4);

        // when
        watch.recheck();
        loop.settle();

        // then
        assertThat(shown.versions()).containsExactly(0L, 4L);
    }

    @Test
    void shouldShowNothingWhenNothingHasChanged() {
        // given
        Shown shown = new Shown(10);
        watch(shown);

        // when
        loop.pass(Duration.ofMinutes(10));

        // then
        assertThat(shown.versions()).containsExactly(0L);
        assertThat(source.unchanged()).isBetween(16, 25);
    }

    @Test
    void shouldEndWithTheRefusalWhenTheEnrolmentIsNotForThisPerson() {
        // given
        source.refuse(new Refusal.NotFound("enrolment with this id"));
        Shown shown = new Shown(10);

        // when
        ProgressWatch watch = watch(shown);

        // then
        assertThat(shown.failure())
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal()).isInstanceOf(Refusal.NotFound.class));
        assertThat(over).containsExactly(watch);
        assertThat(loop.timers()).isZero();
    }

    @Test
    void shouldLeaveTheEndOfATokenInTheMiddleToTheSocket() {
        // given
        Shown shown = new Shown(10);
        ProgressWatch watch = watch(shown);
        source.refuse(new Refusal.Unauthenticated());

        // when
        watch.announced(1);
        loop.pass(Duration.ofSeconds(30));

        // then
        assertThat(shown.failure()).isNull();
    }

    @Test
    void shouldRefuseATokenThatTheServiceDoesNotAcceptAtFirst() {
        // given
        source.refuse(new Refusal.Unauthenticated());
        Shown shown = new Shown(10);

        // when
        watch(shown);

        // then
        assertThat(shown.failure()).isInstanceOf(RefusedException.class);
    }

    @Test
    void shouldLeaveNothingBehindWhenItIsCancelled() {
        // given
        Shown shown = new Shown(10);
        ProgressWatch watch = watch(shown);

        // when
        shown.cancel();
        source.have(5);
        watch.announced(5);
        loop.pass(Duration.ofMinutes(5));

        // then
        assertThat(shown.versions()).containsExactly(0L);
        assertThat(over).containsExactly(watch);
        assertThat(loop.timers()).isZero();
    }

    @Test
    void shouldGiveItsTurnToTheNextHoweverItEnds() {
        // given: one turn for all
        Shown refused = new Shown(1);
        source.refuse(new Refusal.NotFound("enrolment with this id"));
        watch(refused);
        source.refuse(null);

        // when
        Shown next = new Shown(1);
        watch(next);

        // then
        assertThat(next.versions()).containsExactly(0L);
    }
}
