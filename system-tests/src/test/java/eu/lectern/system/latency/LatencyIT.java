package eu.lectern.system.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.lectern.contracts.enrolment.ProgressView.ModuleStatus;
import eu.lectern.contracts.event.EventTypes;
import eu.lectern.stack.LocalStack;
import eu.lectern.system.Lectern;
import eu.lectern.system.WholeSystem;
import eu.lectern.system.observing.CompletionFeed;
import eu.lectern.system.observing.SeenCompletion;
import eu.lectern.system.observing.Settled;
import eu.lectern.system.rest.EnrolmentsApi;
import eu.lectern.system.rest.ResultsApi;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * How long it takes from sending a result until it is acknowledged, and until the completion that it brings is told of, at
 * 100 results a second. The figures are printed; asserted is only that nothing is missing. They are of this machine with
 * everything on it: the load, the broker and the database too.
 */
@ExtendWith(WholeSystem.class)
class LatencyIT {

    private static final int PER_SECOND = 100;
    private static final int WARM_UP = 10 * PER_SECOND;
    private static final int MEASURED = 25 * PER_SECOND;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Test
    void shouldShowEveryResultAsCompletion(LocalStack stack, Lectern lectern) {
        // given
        String token = stack.token("coordinator1");
        EnrolmentsApi enrolments = lectern.enrolments(token);
        ResultsApi results = lectern.results(token);
        List<Shot> shots = new Magazine(lectern.programme(token, "CECO"), enrolments, results).load(WARM_UP + MEASURED);
        new Settled(stack).await();
        OpenLoop warmUp = new OpenLoop(results, PER_SECOND);
        OpenLoop measured = new OpenLoop(results, PER_SECOND);
        Samples samples = new Samples(enrolments);

        // when
        try (CompletionFeed _ = CompletionFeed.open(stack.kafka().bootstrapServers(), seen -> {
            if (seen.type().equals(EventTypes.MODULE_COMPLETED)) {
                Shot.Target completed = target(seen);
                warmUp.seen(completed, seen.seenNanos());
                measured.seen(completed, seen.seenNanos());
                samples.told(completed);
            }
        })) {
            warmUp.run(shots.subList(0, WARM_UP));
            measured.run(shots.subList(WARM_UP, WARM_UP + MEASURED));

            // then
            await().atMost(PATIENCE).until(() -> measured.visible().count() == MEASURED);
        }
        System.out.println("[latency] " + PER_SECOND + " results a second for " + MEASURED / PER_SECOND + " s");
        System.out.println("[latency] " + measured.acknowledged());
        System.out.println("[latency] " + measured.visible());
        assertThat(measured.acknowledged().count()).isEqualTo(MEASURED);
        assertThat(warmUp.visible().count()).isEqualTo(WARM_UP);
        assertThat(samples.shown()).isNotEmpty().containsOnly(ModuleStatus.COMPLETED);
    }

    private static Shot.Target target(SeenCompletion seen) {
        return new Shot.Target(seen.data().enrolment(), Objects.requireNonNull(seen.module()));
    }
}
