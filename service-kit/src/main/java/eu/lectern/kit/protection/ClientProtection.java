package eu.lectern.kit.protection;

import eu.lectern.kit.identity.RequestIdentity;
import eu.lectern.kit.problem.ProblemResponse;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Function;

/**
 * Holds each client to its limits, by the checked token: whoever works through one client, as all users of a frontend do, has
 * limits of their own. Anonymous requests are bounded together only; a token that is no good is left to the endpoint.
 *
 * <p>What is left is told with each answer, by the fields of the IETF draft "RateLimit header fields for HTTP".
 */
@Singleton
final class ClientProtection {

    /** After the authentication, which has 200; before the lines, which have 50. */
    private static final int PRIORITY = 150;

    private final ProtectionConfiguration configuration;
    private final ClientLimits limits;
    private final Function<RoutingContext, Uni<Optional<String>>> clients;
    private final ProblemResponse problems;
    private final String policy;

    @Inject
    ClientProtection(ProtectionConfiguration configuration, RequestIdentity identities, ProblemResponse problems) {
        this(
                configuration,
                problems,
                routing -> identities.of(routing).map(known -> known.caller().keyOwner()));
    }

    /**
     * With another way to tell clients.
     *
     * @param clients by what name a request's client is known; empty for an anonymous one
     */
    ClientProtection(
            ProtectionConfiguration configuration,
            ProblemResponse problems,
            Function<RoutingContext, Uni<Optional<String>>> clients) {
        this.configuration = configuration;
        this.limits = new ClientLimits(
                configuration.requestsPerSecond(),
                configuration.burst(),
                configuration.concurrentRequestsPerClient(),
                System::nanoTime);
        this.clients = clients;
        this.problems = problems;
        this.policy = "\"client\";q=%d;w=%d"
                .formatted(
                        configuration.burst(), Math.ceilDiv(configuration.burst(), configuration.requestsPerSecond()));
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    void check(RoutingContext routing) {
        if (!RequestBounds.isApi(routing) || routing.request().getHeader("Authorization") == null) {
            routing.next();
            return;
        }
        clients.apply(routing).subscribe().with(client -> check(routing, client), unknown -> routing.next());
    }

    private void check(RoutingContext routing, Optional<String> client) {
        if (client.isEmpty() || routing.response().closed()) {
            routing.next();
            return;
        }
        Admission admission = limits.enter(client.get());
        routing.response()
                .putHeader("RateLimit-Policy", policy)
                .putHeader(
                        "RateLimit", "\"client\";r=%d;t=%d".formatted(admission.left(), admission.secondsUntilFull()));
        switch (admission) {
            case Admission.Admitted admitted -> {
                routing.addEndHandler(end -> limits.leave(client.get()));
                routing.next();
            }
            case Admission.TooOften(int left, int full, int retryAfter) ->
                problems.sendAndClose(routing, new ProtectionRefusal.TooOften(retryAfter));
            case Admission.TooManyAtOnce tooMany ->
                problems.sendAndClose(
                        routing, new ProtectionRefusal.TooManyAtOnce(configuration.concurrentRequestsPerClient()));
        }
    }
}
