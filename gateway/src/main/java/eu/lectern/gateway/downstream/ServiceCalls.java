package eu.lectern.gateway.downstream;

import graphql.GraphQLContext;
import io.smallrye.mutiny.Uni;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/**
 * What one GraphQL operation has asked of the services: how often, and how long it has waited. Every attempt counts as a call,
 * also the second one of a read; what a circuit breaker held back was none. Time counts once while several calls to a service
 * are under way, and not at all while they wait for their turn.
 */
public final class ServiceCalls {

    private static final String KEY = ServiceCalls.class.getName();
    private static final double NANOS_IN_A_MILLISECOND = 1_000_000;

    private final LongSupplier nanoTime;
    private final Map<Service, Tally> tallies = new EnumMap<>(Service.class);

    /** None yet. */
    public ServiceCalls() {
        this(System::nanoTime);
    }

    ServiceCalls(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Goes along with the request. */
    public void travelIn(Map<String, Object> context) {
        context.put(KEY, this);
    }

    /** Those of an execution; ones that nobody looks at where the transport has given none. */
    static ServiceCalls of(GraphQLContext context) {
        ServiceCalls calls = context.get(KEY);
        return calls == null ? new ServiceCalls() : calls;
    }

    /**
     * What a browser shows beside the request, as the value of the header {@code Server-Timing} (W3C): for each service that
     * was asked, named as in the paths of REST, the milliseconds and the calls. Calls that are still under way count until now.
     *
     * @return e.g. {@code catalog;dur=2.1;desc="1 call", enrolment;dur=12.3;desc="3 calls"}; empty when no service was asked
     */
    public synchronized Optional<String> serverTiming() {
        return Optional.of(tallies.entrySet().stream()
                        .map(entry -> entry.getKey().id() + entry.getValue().parameters())
                        .collect(Collectors.joining(", ")))
                .filter(value -> !value.isEmpty());
    }

    /** The same call, counted from now until it is over, whichever way it ends. */
    <T> Uni<T> counted(Service service, Uni<T> call) {
        UnderWay underWay = begin(service);
        return call.onTermination().invoke(underWay::end);
    }

    private synchronized UnderWay begin(Service service) {
        Tally tally = tallies.computeIfAbsent(service, first -> new Tally());
        tally.begin();
        return new UnderWay(tally);
    }

    /** A call that has not ended; one that is ended again, as a late cancellation does, is not counted again. */
    private final class UnderWay {

        private final Tally tally;
        private boolean ended;

        UnderWay(Tally tally) {
            this.tally = tally;
        }

        void end() {
            synchronized (ServiceCalls.this) {
                if (!ended) {
                    ended = true;
                    tally.end();
                }
            }
        }
    }

    /** Of one service; guarded by the calls that it belongs to. */
    private final class Tally {

        private int calls;
        private int underWay;
        private long busySince;
        private long busyNanos;

        void begin() {
            calls++;
            if (underWay++ == 0) {
                busySince = nanoTime.getAsLong();
            }
        }

        void end() {
            if (--underWay == 0) {
                busyNanos += nanoTime.getAsLong() - busySince;
            }
        }

        String parameters() {
            long nanos = underWay == 0 ? busyNanos : busyNanos + nanoTime.getAsLong() - busySince;
            return String.format(
                    Locale.ROOT,
                    ";dur=%.1f;desc=\"%d %s\"",
                    nanos / NANOS_IN_A_MILLISECOND,
                    calls,
                    calls == 1 ? "call" : "calls");
        }
    }
}
