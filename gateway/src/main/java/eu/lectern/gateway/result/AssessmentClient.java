package eu.lectern.gateway.result;

import eu.lectern.contracts.assessment.RecordResult;
import eu.lectern.contracts.assessment.ResultView;
import eu.lectern.gateway.downstream.ProblemReader;
import io.quarkus.oidc.token.propagation.common.AccessToken;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What the gateway asks of assessment-service, with the caller's token; without one each call ends as a 401, unsent. */
@AccessToken
@RegisterRestClient(configKey = "assessment")
@RegisterProvider(ProblemReader.class)
@Path("/api/assessment/v1/results")
public interface AssessmentClient {

    @POST
    Uni<ResultView> record(@HeaderParam("Idempotency-Key") String idempotencyKey, RecordResult result);

    @GET
    @Path("/{id}")
    Uni<ResultView> result(UUID id);
}
