package eu.lectern.gateway.recognition;

import eu.lectern.contracts.enrolment.Recognise;
import eu.lectern.contracts.enrolment.RecognitionView;
import eu.lectern.gateway.downstream.ProblemReader;
import eu.lectern.gateway.relay.ServicePage;
import io.quarkus.oidc.token.propagation.common.AccessToken;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** What the gateway asks of enrolment-service about recognitions, with the caller's token. */
@AccessToken
@RegisterRestClient(configKey = "enrolment")
@RegisterProvider(ProblemReader.class)
@Path("/api/enrolment/v1/enrolments/{enrolment}/recognitions")
public interface RecognitionClient {

    @GET
    Uni<ServicePage<RecognitionView>> recognitions(
            UUID enrolment, @QueryParam("limit") int limit, @QueryParam("after") @Nullable String after);

    @GET
    @Path("/{id}")
    Uni<RecognitionView> recognition(UUID enrolment, UUID id);

    @POST
    Uni<RecognitionView> recognise(UUID enrolment, Recognise learning);

    @DELETE
    @Path("/{id}")
    Uni<RecognitionView> withdraw(UUID enrolment, UUID id);
}
