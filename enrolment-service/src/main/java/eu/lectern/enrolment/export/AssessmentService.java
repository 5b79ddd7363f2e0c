package eu.lectern.enrolment.export;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.lectern.contracts.assessment.ResultView;
import eu.lectern.contracts.assessment.SubmissionView;
import eu.lectern.kit.paging.Page;
import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import io.quarkus.rest.client.reactive.jackson.ClientObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** The colleague, asked with the caller's own token: it shows us what it would show the caller. */
@RegisterRestClient(configKey = "assessment-service")
@Path("/api/assessment/v1/learners/{id}")
interface AssessmentService {

    /** It has heard of no enrolment of the learner, or of none that the caller may see. */
    final class NothingThere extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NothingThere() {
            super("assessment-service knows no such learner", null, false, false);
        }
    }

    @GET
    @Path("/results")
    Uni<Page<ResultView>> results(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @PathParam("id") UUID learner,
            @QueryParam("limit") int limit,
            @QueryParam("after") @Nullable String after);

    @GET
    @Path("/submissions")
    Uni<Page<SubmissionView>> submissions(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @PathParam("id") UUID learner,
            @QueryParam("limit") int limit,
            @QueryParam("after") @Nullable String after);

    /** Null leaves any other status to the client's own failure. */
    @ClientExceptionMapper
    static @Nullable RuntimeException nothingThere(Response answer) {
        return answer.getStatus() == Response.Status.NOT_FOUND.getStatusCode() ? new NothingThere() : null;
    }

    /** The colleague may be newer and say more than is known here; what clients send us is read strictly. */
    @ClientObjectMapper
    static ObjectMapper lenient(ObjectMapper strict) {
        return strict.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }
}
