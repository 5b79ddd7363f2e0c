package eu.lectern.assessment.enrolments;

import static org.assertj.core.api.Assertions.assertThat;

import eu.lectern.contracts.enrolment.EnrolmentView;
import io.smallrye.mutiny.Uni;
import java.net.ConnectException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class EnrolmentEnquiryTest {

    private static final UUID ID = UUID.randomUUID();

    private final AtomicInteger attempts = new AtomicInteger();

    @Test
    void shouldAskTwiceBeforeItGivesUp() {
        // when
        EnrolmentLookup lookup = ask(id -> Uni.createFrom().failure(new ConnectException("refused")));

        // then
        assertThat(lookup).isEqualTo(new EnrolmentLookup.NobodyToAsk());
        assertThat(attempts).hasValue(2);
    }

    @Test
    void shouldNotWaitForAnAnswerThatNeverComes() {
        // when
        EnrolmentLookup lookup = ask(id -> Uni.createFrom().nothing());

        // then
        assertThat(lookup).isEqualTo(new EnrolmentLookup.NobodyToAsk());
        assertThat(attempts).hasValue(2);
    }

    @Test
    void shouldTakeAnEmptyAnswerForNone() {
        assertThat(ask(id -> Uni.createFrom().<EnrolmentView>nullItem())).isEqualTo(new EnrolmentLookup.NobodyToAsk());
    }

    private EnrolmentLookup ask(EnrolmentService service) {
        EnrolmentService counted = id -> {
            attempts.incrementAndGet();
            return service.find(id);
        };
        return new EnrolmentEnquiry(counted, () -> Duration.ofMillis(50))
                .ask(ID)
                .await()
                .atMost(Duration.ofSeconds(5));
    }
}
