package eu.lectern.gateway.downstream;

import eu.lectern.gateway.refusal.Refusal;
import eu.lectern.gateway.refusal.RefusedException;
import eu.lectern.gateway.refusal.Violation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Calls a service within a deadline, and turns whatever goes wrong into a {@link Refusal}. What the service answered is to
 * be read within the call, so that an answer that makes no sense counts as none.
 */
@ApplicationScoped
public class Downstream {

    private static final Logger LOG = Logger.getLogger(Downstream.class);

    private final DownstreamConfiguration configuration;

    Downstream(DownstreamConfiguration configuration) {
        this.configuration = configuration;
    }

    /**
     * Reads.
     *
     * @param what for the refusal when there is no such thing, e.g. {@code module M99}
     * @return fails with a {@link RefusedException} only, and gives no null
     */
    public <T> Uni<T> read(Service service, String what, Supplier<Uni<? extends T>> call) {
        return within(configuration.readTimeout(), service, what, call);
    }

    /** Writes: as {@link #read}, with more patience. */
    public <T> Uni<T> write(Service service, String what, Supplier<Uni<? extends T>> call) {
        return within(configuration.writeTimeout(), service, what, call);
    }

    private static <T> Uni<T> within(Duration deadline, Service service, String what, Supplier<Uni<? extends T>> call) {
        return Uni.createFrom()
                .deferred(call)
                .onItem()
                .ifNull()
                .failWith(() -> new IllegalStateException("an empty answer"))
                .ifNoItem()
                .after(deadline)
                .fail()
                .onFailure()
                .transform(failure -> refusal(failure, service, what).asException());
    }

    private static Refusal refusal(Throwable failure, Service service, String what) {
        return switch (failure) {
            case RefusedException refused -> refused.refusal();
            case ServiceRefusedException refused -> refusal(refused, service, what);
            default -> {
                LOG.warnf("%s did not answer a question for %s: %s", service, what, failure);
                yield new Refusal.Unavailable(service.words());
            }
        };
    }

    private static Refusal refusal(ServiceRefusedException refused, Service service, String what) {
        return switch (refused.status()) {
            case 400, 422 -> new Refusal.Invalid(violations(refused.problem()));
            case 401 -> new Refusal.Unauthenticated();
            case 403 -> new Refusal.Forbidden();
            case 404 -> new Refusal.NotFound(what);
            case 409, 412 -> new Refusal.Conflict(detail(refused.problem()));
            default -> {
                LOG.warnf("%s answered %d to a question for %s", service, refused.status(), what);
                yield new Refusal.Unavailable(service.words());
            }
        };
    }

    private static List<Violation> violations(ServiceProblem problem) {
        return problem.violations().isEmpty()
                ? List.of(new Violation("request", detail(problem)))
                : problem.violations();
    }

    private static String detail(ServiceProblem problem) {
        return problem.detail() == null ? "is refused" : problem.detail();
    }
}
