package eu.lectern.gateway.downstream;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Tells how the services are, as data. The gateway itself is ready in any case: it answers what the others serve, so taking
 * it out of service because of one of them would make an outage of that one an outage of all.
 */
@Readiness
@ApplicationScoped
class DownstreamHealthCheck implements AsyncHealthCheck {

    private static final int OK = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final List<Neighbour> neighbours;

    DownstreamHealthCheck(DownstreamConfiguration configuration) {
        this.neighbours = List.of(
                new Neighbour(Service.CATALOG, client(configuration.catalogUrl())),
                new Neighbour(Service.ENROLMENT, client(configuration.enrolmentUrl())),
                new Neighbour(Service.ASSESSMENT, client(configuration.assessmentUrl())));
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        List<Uni<State>> questions = neighbours.stream().map(Neighbour::state).toList();
        return Uni.join().all(questions).andFailFast().map(DownstreamHealthCheck::response);
    }

    private static HealthCheckResponse response(List<State> states) {
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("services").up();
        states.forEach(state -> response.withData(state.service().id(), state.ready() ? "UP" : "DOWN"));
        return response.build();
    }

    private static ServiceHealth client(URI service) {
        return QuarkusRestClientBuilder.newBuilder()
                .baseUri(service)
                .connectTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .build(ServiceHealth.class);
    }

    private record State(Service service, boolean ready) {}

    private record Neighbour(Service service, ServiceHealth health) {

        Uni<State> state() {
            return health.ready()
                    .ifNoItem()
                    .after(PATIENCE)
                    .fail()
                    .map(answer -> new State(service, answer.getStatus() == OK))
                    .onFailure()
                    .recoverWithItem(new State(service, false));
        }
    }
}
