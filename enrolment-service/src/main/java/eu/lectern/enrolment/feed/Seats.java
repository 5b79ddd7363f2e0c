package eu.lectern.enrolment.feed;

import java.util.HashMap;
import java.util.Map;

/** Counts who waits: some of each client, and some in all. */
final class Seats {

    /** What came of asking for a seat. */
    enum Outcome {
        TAKEN,
        CLIENT_HAS_ALL,
        HOUSE_IS_FULL
    }

    private final int perClient;
    private final int inAll;
    private final Map<String, Integer> taken = new HashMap<>();
    private int total;

    Seats(int perClient, int inAll) {
        this.perClient = perClient;
        this.inAll = inAll;
    }

    synchronized Outcome take(String client) {
        int own = taken.getOrDefault(client, 0);
        if (own >= perClient) {
            return Outcome.CLIENT_HAS_ALL;
        }
        if (total >= inAll) {
            return Outcome.HOUSE_IS_FULL;
        }
        taken.put(client, own + 1);
        total++;
        return Outcome.TAKEN;
    }

    /** One that was taken. */
    synchronized void release(String client) {
        taken.computeIfPresent(client, (name, own) -> own == 1 ? null : own - 1);
        total--;
    }

    int perClient() {
        return perClient;
    }

    synchronized int taken() {
        return total;
    }
}
