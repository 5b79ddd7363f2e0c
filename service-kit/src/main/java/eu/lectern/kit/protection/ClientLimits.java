package eu.lectern.kit.protection;

import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

/**
 * The limits of each client that has sent something lately. One that is quiet, with a full bucket and nothing in hand, is as
 * one that never was, and is forgotten.
 */
final class ClientLimits {

    /** How many clients are known before the quiet ones are looked for. */
    private static final int SWEEP_ABOVE = 1_000;

    private static final long SWEEP_PAUSE_NANOS = 1_000_000_000;

    private final int perSecond;
    private final int burst;
    private final int concurrent;
    private final LongSupplier nanoTime;
    private final ConcurrentMap<String, Client> clients = new ConcurrentHashMap<>();
    private final AtomicLong sweptAt;

    ClientLimits(int perSecond, int burst, int concurrent, LongSupplier nanoTime) {
        this.perSecond = perSecond;
        this.burst = burst;
        this.concurrent = concurrent;
        this.nanoTime = nanoTime;
        this.sweptAt = new AtomicLong(nanoTime.getAsLong());
    }

    private static final class Client {
        private final TokenBucket bucket;
        private int inHand;

        Client(TokenBucket bucket) {
            this.bucket = bucket;
        }
    }

    /** Lets a request in, or not. Every one that is let in leaves once. */
    Admission enter(String name) {
        sweep();
        AtomicReference<Admission> admission = new AtomicReference<>();
        clients.compute(name, (key, known) -> {
            long now = nanoTime.getAsLong();
            Client client = known == null ? new Client(new TokenBucket(perSecond, burst, now)) : known;
            admission.setPlain(enter(client, now));
            return client;
        });
        return Objects.requireNonNull(admission.getPlain());
    }

    void leave(String name) {
        clients.computeIfPresent(name, (key, client) -> {
            client.inHand--;
            return client;
        });
    }

    int known() {
        return clients.size();
    }

    /** Those that are refused because of how many there are use up none of how often. */
    private Admission enter(Client client, long now) {
        TokenBucket bucket = client.bucket;
        if (client.inHand >= concurrent) {
            return new Admission.TooManyAtOnce(bucket.left(), bucket.secondsUntilFull());
        }
        if (!bucket.take(now)) {
            return new Admission.TooOften(bucket.left(), bucket.secondsUntilFull(), bucket.secondsUntilNext());
        }
        client.inHand++;
        return new Admission.Admitted(bucket.left(), bucket.secondsUntilFull());
    }

    private void sweep() {
        long now = nanoTime.getAsLong();
        long last = sweptAt.get();
        if (clients.size() > SWEEP_ABOVE && now - last >= SWEEP_PAUSE_NANOS && sweptAt.compareAndSet(last, now)) {
            clients.keySet()
                    .forEach(name -> clients.computeIfPresent(
                            name, (key, client) -> client.inHand == 0 && client.bucket.isFull(now) ? null : client));
        }
    }
}
