package eu.lectern.gateway.live;

import eu.lectern.contracts.enrolment.EnrolmentView;
import eu.lectern.contracts.enrolment.ProgressView;
import eu.lectern.gateway.downstream.ProblemReader;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * What a subscription asks of enrolment-service. It outlives the request that opened it, so the token is not the current
 * request's but given with each call.
 */
@RegisterRestClient(configKey = "enrolment")
@RegisterProvider(ProblemReader.class)
@Path("/api/enrolment/v1/enrolments")
public interface ProgressClient {

    @GET
    @Path("/{id}")
    Uni<EnrolmentView> enrolment(@HeaderParam("Authorization") String authorization, UUID id);

    /** With {@code If-None-Match} it answers 304 while nothing has changed. */
    @GET
    @Path("/{id}/progress")
    Uni<RestResponse<ProgressView>> progress(
            @HeaderParam("Authorization") String authorization,
            @HeaderParam("If-None-Match") @Nullable String known,
            UUID id);
}
