package eu.lectern.assessment.results;

import eu.lectern.assessment.requests.RequestFields;
import eu.lectern.assessment.rights.ReadingRights;
import eu.lectern.contracts.assessment.ResultView;
import eu.lectern.contracts.identity.Roles;
import eu.lectern.kit.identity.CurrentCaller;
import eu.lectern.kit.paging.Page;
import eu.lectern.kit.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** All results of one learner: this service's part of what is held on them. */
@Path("/api/assessment/v1/learners/{id}/results")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Results")
class LearnersResultsResource {

    private final ResultReading reading;
    private final CurrentCaller caller;

    LearnersResultsResource(ResultReading reading, CurrentCaller caller) {
        this.reading = reading;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.LEARNER, Roles.COORDINATOR, Roles.INTEGRATION})
    @Operation(
            operationId = "listResultsOfLearner",
            summary =
                    "List a learner's results with their revisions, in the order of recording, of all their enrolments")
    @APIResponse(responseCode = "200", description = "One page of them")
    @APIResponse(responseCode = "404", description = "There is no such learner for this caller")
    public Uni<Page<ResultView>> list(
            @PathParam("id") String id,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("after") @Nullable String after) {
        return reading.ofLearner(
                RequestFields.uuid("id", id), ReadingRights.of(caller.get()), PageRequest.of(limit, after));
    }
}
