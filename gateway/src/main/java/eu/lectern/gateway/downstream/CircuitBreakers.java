package eu.lectern.gateway.downstream;

import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.Guard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * One circuit breaker for each service: when it stays silent too often, it is left alone for a while, and whoever wants
 * something of it is told at once. After the pause one call at a time goes through; the first that is answered closes the
 * circuit again.
 */
@ApplicationScoped
class CircuitBreakers {

    private static final Logger LOG = Logger.getLogger(CircuitBreakers.class);

    private final Map<Service, Guard> guards;

    CircuitBreakers(CircuitBreakerConfiguration configuration) {
        this.guards = Arrays.stream(Service.values())
                .collect(Collectors.toMap(
                        Function.identity(),
                        service -> guard(service, configuration),
                        (one, other) -> one,
                        () -> new EnumMap<>(Service.class)));
    }

    /** Calls, unless the service is being left alone; then it fails with a {@code CircuitBreakerOpenException}. */
    @SuppressWarnings("unchecked") // The guard gives back the kind of Uni that the call gave.
    <T> Uni<T> call(Service service, Supplier<Uni<T>> call) {
        Guard guard = Objects.requireNonNull(guards.get(service));
        return Uni.createFrom().deferred(() -> (Uni<T>) guard.get(call::get, Uni.class));
    }

    private static Guard guard(Service service, CircuitBreakerConfiguration breaker) {
        return Guard.create()
                .withDescription(service.id())
                .withCircuitBreaker()
                .requestVolumeThreshold(breaker.window())
                .failureRatio(breaker.failureRatio())
                .delay(breaker.pause().toMillis(), ChronoUnit.MILLIS)
                .successThreshold(1)
                .when(Silence::means)
                .onStateChange(state -> tell(service, state))
                .done()
                .withThreadOffload(false)
                .build();
    }

    private static void tell(Service service, CircuitBreakerState state) {
        switch (state) {
            case OPEN -> LOG.warnf("%s stays silent and is left alone for a while", service);
            case HALF_OPEN -> LOG.infof("%s is tried again", service);
            case CLOSED -> LOG.infof("%s answers again", service);
        }
    }
}
