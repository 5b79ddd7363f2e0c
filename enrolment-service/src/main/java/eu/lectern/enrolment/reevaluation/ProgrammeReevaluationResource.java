package eu.lectern.enrolment.reevaluation;

import eu.lectern.contracts.enrolment.Reevaluate;
import eu.lectern.contracts.enrolment.ReevaluationJobView;
import eu.lectern.contracts.identity.Roles;
import eu.lectern.enrolment.register.Visible;
import eu.lectern.kit.identity.CurrentCaller;
import eu.lectern.kit.identity.Visibility;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code POST /api/enrolment/v1/programmes/{code}/re-evaluations}. */
@Path("/api/enrolment/v1/programmes/{code}/re-evaluations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "re-evaluation")
class ProgrammeReevaluationResource {

    private final CurrentCaller caller;
    private final StartingJob starting;

    ProgrammeReevaluationResource(CurrentCaller caller, StartingJob starting) {
        this.caller = caller;
        this.starting = starting;
    }

    @POST
    @RolesAllowed({Roles.COORDINATOR, Roles.INTEGRATION, Roles.OPERATOR})
    @Operation(
            operationId = "reevaluateProgramme",
            summary = "Move all active enrolments of a programme to a version, or tell what that would change",
            description = "Those of the caller's institution, an operator's are those of all; as far as they are on "
                    + "another version of the curriculum at this moment. It is done in the background.")
    @APIResponse(
            responseCode = "202",
            description = "Begun; Location is the job, which tells how far it has come",
            content = @Content(schema = @Schema(implementation = ReevaluationJobView.class)))
    @APIResponse(responseCode = "404", description = "No published curriculum has the programme")
    @APIResponse(responseCode = "422", description = "No published version of that name has the programme")
    public Uni<Response> reevaluate(@PathParam("code") String code, @Nullable Reevaluate body) {
        Visibility visibility = Visible.toMove(caller.get());
        String actor = caller.get().actor().orElseThrow(ForbiddenException::new);
        ReevaluationOrder order = ReevaluateChecks.check(body, actor);
        return starting.start(code, order, visibility)
                .map(job -> Response.accepted(job.view())
                        .header(HttpHeaders.LOCATION, ReevaluationJobResource.PATH + "/" + job.id())
                        .build());
    }
}
