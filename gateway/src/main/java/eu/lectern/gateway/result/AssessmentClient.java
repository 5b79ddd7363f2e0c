package eu.lectern.gateway.result;

import eu.lectern.contracts.assessment.CorrectResult;
import eu.lectern.contracts.assessment.RecordResult;
import eu.lectern.contracts.assessment.ResultListView;
import eu.lectern.contracts.assessment.ResultView;
import eu.lectern.contracts.assessment.RevokeResult;
import eu.lectern.gateway.downstream.ProblemReader;
import eu.lectern.gateway.mutation.IdempotencyKeys;
import eu.lectern.gateway.relay.ServicePage;
import io.quarkus.oidc.token.propagation.common.AccessToken;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** What the gateway asks of assessment-service, with the caller's token; without one each call ends as a 401, unsent. */
@AccessToken
@RegisterRestClient(configKey = "assessment")
@RegisterProvider(ProblemReader.class)
@Path("/api/assessment/v1")
public interface AssessmentClient {

    @POST
    @Path("/results")
    Uni<ResultView> record(@HeaderParam(IdempotencyKeys.HEADER) String idempotencyKey, RecordResult result);

    /** With its whole history. */
    @GET
    @Path("/results/{id}")
    Uni<ResultView> result(UUID id);

    @GET
    @Path("/results")
    Uni<ServicePage<ResultView>> results(
            @QueryParam("enrolment") UUID enrolment,
            @QueryParam("limit") int limit,
            @QueryParam("after") @Nullable String after);

    /** The first page of each of 1 to 200 enrolments, at most 10,000 results in all; what the caller may not see is left out. */
    @GET
    @Path("/result-lists")
    Uni<ServicePage<ResultListView>> resultLists(
            @QueryParam("enrolment") List<UUID> enrolments, @QueryParam("limit") int limit);

    @PUT
    @Path("/results/{id}")
    Uni<ResultView> correct(UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String revision, CorrectResult correction);

    @DELETE
    @Path("/results/{id}")
    Uni<ResultView> revoke(UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String revision, RevokeResult revocation);
}
