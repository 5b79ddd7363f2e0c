package eu.lectern.system.partners;

import eu.lectern.stack.process.Deadline;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.awaitility.Awaitility;

/** Brings parcels one after another, each until all of it is acknowledged, and waits in between as it is asked to. */
final class Courier {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    private static final int OK = 200;

    private final Sending sending;
    private final SortedMap<String, Integer> tally = new TreeMap<>();

    Courier(Sending sending) {
        this.sending = sending;
    }

    /** Brings all of them; gives how often what has been answered. */
    SortedMap<String, Integer> bring(List<Parcel> parcels) throws InterruptedException {
        for (Parcel parcel : parcels) {
            bring(parcel);
        }
        return tally;
    }

    private void bring(Parcel parcel) throws InterruptedException {
        Deadline end = Deadline.in(PATIENCE);
        Duration pause = FIRST_PAUSE;
        while (!parcel.isDone()) {
            if (end.passed()) {
                throw new AssertionError(parcel.key() + " is not brought after " + PATIENCE);
            }
            long before = parcel.answered();
            Duration wish = attempt(parcel, pause);
            pause = parcel.answered() > before ? FIRST_PAUSE : smaller(pause.multipliedBy(2), LONGEST_PAUSE);
            if (!parcel.isDone()) {
                await(wish);
            }
        }
    }

    /** How long to wait before the next attempt. */
    private Duration attempt(Parcel parcel, Duration pause) throws InterruptedException {
        try {
            Response response = sending.send(parcel);
            tally.merge(
                    response.status() == OK && !parcel.isDone() ? "200 in part" : "" + response.status(),
                    1,
                    Integer::sum);
            return response.retryAfter().orElse(pause);
        } catch (IOException broken) {
            tally.merge("broken", 1, Integer::sum);
            return pause;
        }
    }

    private static Duration smaller(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static void await(Duration pause) {
        Deadline over = Deadline.in(pause);
        Awaitility.await("a pause").atMost(PATIENCE).until(over::passed);
    }
}
