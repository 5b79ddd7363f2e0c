package eu.lectern.enrolment.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.lectern.contracts.change.ChangeTypes;
import eu.lectern.contracts.event.EventTypes;
import eu.lectern.kit.paging.Cursor;
import eu.lectern.kit.problem.RefusedException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedRequestTest {

    @Test
    void shouldWishEverythingFromTheOldestWithoutWaitingWhenNothingIsSaid() {
        // when
        FeedRequest request = FeedRequest.of(null, null, null, List.of());

        // then
        assertThat(request.start()).isEqualTo(new FeedStart.Oldest());
        assertThat(request.types()).containsExactlyInAnyOrderElementsOf(ChangeTypes.ALL);
        assertThat(request.patience()).isEqualTo(Duration.ZERO);
        assertThat(request.limit()).isEqualTo(50);
    }

    @Test
    void shouldReadBackItsOwnCursor() {
        // when // then
        assertThat(FeedStart.parse(FeedStart.cursor(0))).isEqualTo(new FeedStart.After(0));
        assertThat(FeedStart.parse(FeedStart.cursor(17))).isEqualTo(new FeedStart.After(17));
        assertThat(FeedStart.parse("latest")).isEqualTo(new FeedStart.Latest());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-1", "+1", " 1", "1.5", "1e3", "x", "١", "9999999999999999999", "00000000000000000001"})
    void shouldRefuseWhatIsNoPosition(String inside) {
        // when // then
        refused(() -> FeedRequest.of(Cursor.encode(inside), null, null, List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "17", "LATEST", "latest ", "\u0000", "\ud83d\ude00", "MTo", "%", "MToxMg\n"})
    void shouldRefuseWhatIsNoCursor(String after) {
        // when // then
        refused(() -> FeedRequest.of(after, null, null, List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "31", "1.5", "030", "1e1", "99999999999", "٣", "PT5S"})
    void shouldRefuseWhatIsNoTimeToWait(String wait) {
        // when // then
        refused(() -> FeedRequest.of(null, wait, null, List.of()));
    }

    @Test
    void shouldRefuseATypeThatTheFeedDoesNotTellOf() {
        // when // then
        refused(() -> FeedRequest.of(null, null, null, List.of(EventTypes.CURRICULUM_PUBLISHED)));
        refused(() -> FeedRequest.of(null, null, null, List.of(EventTypes.MODULE_COMPLETED, "")));
        assertThat(FeedRequest.of(null, "30", null, List.of(EventTypes.MODULE_COMPLETED, EventTypes.MODULE_COMPLETED))
                        .types())
                .containsExactly(EventTypes.MODULE_COMPLETED);
    }

    private static void refused(Runnable reading) {
        assertThatThrownBy(reading::run).isInstanceOf(RefusedException.class);
    }
}
