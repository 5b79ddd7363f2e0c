package eu.lectern.gateway.enrolment;

import eu.lectern.contracts.enrolment.EnrolmentStatus;
import eu.lectern.contracts.enrolment.EnrolmentView;
import eu.lectern.contracts.enrolment.ProgressView;
import eu.lectern.gateway.downstream.ProblemReader;
import io.quarkus.oidc.token.propagation.common.AccessToken;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** What the gateway asks of enrolment-service, with the caller's token; without one each call ends as a 401, unsent. */
@AccessToken
@RegisterRestClient(configKey = "enrolment")
@RegisterProvider(ProblemReader.class)
@Path("/api/enrolment/v1/enrolments")
public interface EnrolmentClient {

    @GET
    @Path("/{id}")
    Uni<EnrolmentView> enrolment(UUID id);

    @GET
    @Path("/{id}/progress")
    Uni<ProgressView> progress(UUID id);

    @GET
    Uni<Page> enrolments(
            @QueryParam("status") @Nullable EnrolmentStatus status,
            @QueryParam("programme") @Nullable String programme,
            @QueryParam("learner") @Nullable String learner,
            @QueryParam("limit") int limit,
            @QueryParam("after") @Nullable String after);

    /**
     * A page of enrolments.
     *
     * @param next the cursor of the page after it; null on the last
     */
    record Page(List<EnrolmentView> items, @Nullable String next) {}
}
