package eu.lectern.kit.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ClientLimitsTest {

    private final AtomicLong now = new AtomicLong();
    private final ClientLimits limits = new ClientLimits(2, 4, 3, now::get);

    @Test
    void shouldLetAQuietClientSendItsBurstAtOnce() {
        for (int left = 3; left >= 0; left--) {
            assertThat(comeAndGo("a"))
                    .isInstanceOf(Admission.Admitted.class)
                    .extracting(Admission::left)
                    .isEqualTo(left);
        }
    }

    @Test
    void shouldSayWhenTheNextIsLetInAndLetItIn() {
        // given
        useUp("a");

        // then
        assertThat(limits.enter("a")).isEqualTo(new Admission.TooOften(0, 2, 1));
        pass(Duration.ofMillis(499));
        assertThat(limits.enter("a")).isInstanceOf(Admission.TooOften.class);
        pass(Duration.ofMillis(1));
        assertThat(limits.enter("a")).isInstanceOf(Admission.Admitted.class);
        assertThat(limits.enter("a")).isInstanceOf(Admission.TooOften.class);
    }

    @Test
    void shouldFillNoFurtherThanTheBurst() {
        // given
        useUp("a");

        // when
        pass(Duration.ofDays(1));

        // then
        assertThat(comeAndGo("a").left()).isEqualTo(3);
    }

    @Test
    void shouldCountWhatIsInHand() {
        // given
        limits.enter("a");
        limits.enter("a");
        limits.enter("a");

        // then
        assertThat(limits.enter("a")).isInstanceOf(Admission.TooManyAtOnce.class);
        limits.leave("a");
        assertThat(limits.enter("a")).isInstanceOf(Admission.Admitted.class);
    }

    @Test
    void shouldKeepClientsApart() {
        // given
        useUp("a");

        // then
        assertThat(limits.enter("b")).isInstanceOf(Admission.Admitted.class);
    }

    @Test
    void shouldForgetTheQuietOnesAndNobodyWhoHasSomethingInHand() {
        // given
        limits.enter("busy");
        limits.enter("busy");
        limits.enter("busy");
        for (int client = 0; client < 5_000; client++) {
            comeAndGo("client " + client);
        }

        // when
        pass(Duration.ofMinutes(1));
        limits.enter("one more");

        // then
        assertThat(limits.known()).isEqualTo(2);
        assertThat(limits.enter("busy")).isInstanceOf(Admission.TooManyAtOnce.class);
    }

    private Admission comeAndGo(String client) {
        Admission admission = limits.enter(client);
        limits.leave(client);
        return admission;
    }

    private void useUp(String client) {
        for (int each = 0; each < 4; each++) {
            comeAndGo(client);
        }
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
