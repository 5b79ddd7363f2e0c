package eu.lectern.gateway.downstream;

import eu.lectern.gateway.refusal.Refusal;
import eu.lectern.gateway.refusal.RefusedException;
import eu.lectern.gateway.refusal.Violation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.logging.Logger;

/**
 * Calls a service within a deadline, and turns whatever goes wrong into a {@link Refusal}. What the service answered is to
 * be read within the call, so that an answer that makes no sense counts as none.
 *
 * <p>No operation has more than {@value #MOST_AT_ONCE} reads under way at one service; the others wait, and their waiting
 * counts as part of their time. So an operation that asks much neither floods a service nor takes longer than its deadline.
 */
@ApplicationScoped
public class Downstream {

    /** How many reads of one operation may be under way at one service. */
    public static final int MOST_AT_ONCE = 8;

    private static final Logger LOG = Logger.getLogger(Downstream.class);

    /** The first try's share of a read's time in percent; a second try needs less, because it meets another instance. */
    private static final int FIRST_TRY_PERCENT = 60;

    private static final int ALL_PERCENT = 100;

    private final DownstreamConfiguration configuration;
    private final CircuitBreakers breakers;

    Downstream(DownstreamConfiguration configuration, CircuitBreakers breakers) {
        this.configuration = configuration;
        this.breakers = breakers;
    }

    /**
     * Reads, and tries once more when nobody answered, within the same time.
     *
     * @param what for the refusal when there is no such thing, e.g. {@code module M99}
     * @return fails with a {@link RefusedException} only, and gives no null
     */
    public <T> Uni<T> read(Service service, String what, Supplier<Uni<? extends T>> call) {
        Duration whole = configuration.readTimeout();
        Duration first = whole.multipliedBy(FIRST_TRY_PERCENT).dividedBy(ALL_PERCENT);
        Executor home = CallersContext.home();
        OperationMemory operation = OperationMemory.current();
        Turns turns = operation.of(service, () -> new Turns(MOST_AT_ONCE));
        Supplier<Uni<? extends T>> counted = counted(operation, service, call);
        Uni<T> answer = turns.take(() -> attempt(first, service, counted)
                .emitOn(home)
                .onFailure(Silence::means)
                .recoverWithUni(() -> attempt(whole, service, counted)));
        return refusing(within(whole, answer), service, what).emitOn(home);
    }

    /** A further question that depends on an answer, and belongs to the operation whose resolver is being called now. */
    public static <A, B> Function<A, Uni<? extends B>> thenOf(Function<A, Uni<? extends B>> question) {
        OperationMemory operation = OperationMemory.current();
        return answer -> operation.during(() -> question.apply(answer));
    }

    /** Writes: as {@link #read}, with more patience, and once. What the operation has read before is forgotten. */
    public <T> Uni<T> write(Service service, String what, Supplier<Uni<? extends T>> call) {
        OperationMemory operation = OperationMemory.current();
        Uni<T> answer = attempt(configuration.writeTimeout(), service, counted(operation, service, call));
        return refusing(answer, service, what)
                .onTermination()
                .invoke(operation::forget)
                .emitOn(CallersContext.home());
    }

    /** A call that cannot be made, because what it needs is not there, throws and is none. */
    private static <T> Supplier<Uni<? extends T>> counted(
            OperationMemory operation, Service service, Supplier<Uni<? extends T>> call) {
        return () -> operation.calls().counted(service, call.get());
    }

    private <T> Uni<T> attempt(Duration deadline, Service service, Supplier<Uni<? extends T>> call) {
        return breakers.call(service, () -> within(deadline, answered(call)));
    }

    private static <T> Uni<T> answered(Supplier<Uni<? extends T>> call) {
        Uni<T> answer = Uni.createFrom().deferred(call).map(item -> item);
        return answer.onItem().ifNull().failWith(() -> new IllegalStateException("an empty answer"));
    }

    private static <T> Uni<T> within(Duration deadline, Uni<T> answer) {
        return answer.ifNoItem().after(deadline).fail();
    }

    private static <T> Uni<T> refusing(Uni<T> answer, Service service, String what) {
        return answer.onFailure()
                .transform(failure -> refusal(failure, service, what).asException());
    }

    private static Refusal refusal(Throwable failure, Service service, String what) {
        return switch (failure) {
            case RefusedException refused -> refused.refusal();
            case ServiceRefusedException refused -> refusal(refused, service, what);
            case CircuitBreakerOpenException leftAlone -> new Refusal.Unavailable(service.words());
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
            case 409 ->
                new Refusal.Conflict(
                        detail(refused.problem()), refused.problem().violations());
            case 412 -> new Refusal.Stale(detail(refused.problem()));
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
