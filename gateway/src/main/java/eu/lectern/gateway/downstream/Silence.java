package eu.lectern.gateway.downstream;

import eu.lectern.gateway.refusal.RefusedException;
import java.util.Set;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/**
 * Tells whether a failed call means that nobody is there: no connection, no answer in time, no answer that can be read. A
 * refusal, also a 503 in the service's own words, is an answer: it came, and asking again at once would not change it.
 */
final class Silence {

    /** What a proxy in front of a service says of its absence. */
    private static final Set<Integer> SAID_BY_PROXIES = Set.of(502, 503, 504);

    private Silence() {}

    static boolean means(Throwable failure) {
        return switch (failure) {
            case RefusedException refused -> false;
            case CircuitBreakerOpenException notAsked -> false;
            case ServiceRefusedException refused ->
                SAID_BY_PROXIES.contains(refused.status()) && refused.problem().equals(ServiceProblem.UNREADABLE);
            default -> true;
        };
    }
}
