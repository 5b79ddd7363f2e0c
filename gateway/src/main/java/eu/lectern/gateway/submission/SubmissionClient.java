package eu.lectern.gateway.submission;

import eu.lectern.contracts.assessment.AssessSubmission;
import eu.lectern.contracts.assessment.HandInWork;
import eu.lectern.contracts.assessment.SubmissionStatus;
import eu.lectern.contracts.assessment.SubmissionView;
import eu.lectern.gateway.downstream.ProblemReader;
import eu.lectern.gateway.mutation.IdempotencyKeys;
import eu.lectern.gateway.relay.ServicePage;
import io.quarkus.oidc.token.propagation.common.AccessToken;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** What the gateway asks of assessment-service about submissions, with the caller's token. */
@AccessToken
@RegisterRestClient(configKey = "assessment")
@RegisterProvider(ProblemReader.class)
@Path("/api/assessment/v1/submissions")
public interface SubmissionClient {

    /** Those of one enrolment, or those of one status in the caller's institution. */
    @GET
    Uni<ServicePage<SubmissionView>> submissions(
            @QueryParam("enrolment") @Nullable UUID enrolment,
            @QueryParam("status") @Nullable SubmissionStatus status,
            @QueryParam("limit") int limit,
            @QueryParam("after") @Nullable String after);

    @GET
    @Path("/{id}")
    Uni<SubmissionView> submission(UUID id);

    @POST
    Uni<SubmissionView> handIn(@HeaderParam(IdempotencyKeys.HEADER) String idempotencyKey, HandInWork work);

    @POST
    @Path("/{id}/assessment")
    Uni<SubmissionView> assess(
            UUID id, @HeaderParam(IdempotencyKeys.HEADER) String idempotencyKey, AssessSubmission assessment);
}
