package eu.lectern.enrolment.reevaluation;

import eu.lectern.contracts.enrolment.Reevaluate;
import eu.lectern.contracts.enrolment.ReevaluationView;
import eu.lectern.contracts.identity.Roles;
import eu.lectern.enrolment.register.EnrolmentId;
import eu.lectern.enrolment.register.Enrolments;
import eu.lectern.enrolment.register.Visible;
import eu.lectern.kit.identity.CurrentCaller;
import eu.lectern.kit.identity.Visibility;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code POST /api/enrolment/v1/enrolments/{id}/re-evaluations}. */
@Path("/api/enrolment/v1/enrolments/{id}/re-evaluations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "re-evaluation")
class ReevaluationResource {

    private final CurrentCaller caller;
    private final Enrolments enrolments;
    private final ReevaluatingOne reevaluating;

    ReevaluationResource(CurrentCaller caller, Enrolments enrolments, ReevaluatingOne reevaluating) {
        this.caller = caller;
        this.enrolments = enrolments;
        this.reevaluating = reevaluating;
    }

    @POST
    @RolesAllowed({Roles.COORDINATOR, Roles.INTEGRATION, Roles.OPERATOR})
    @Operation(
            operationId = "reevaluate",
            summary = "Move an enrolment to another version of its curriculum, or tell what that would change",
            description = "Results are held against the marks of the new version, and none is lost. The days on which "
                    + "something was first complete stay. Moving to the version that it is on changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "What changed, or with dryRun would change",
            content = @Content(schema = @Schema(implementation = ReevaluationView.class)))
    @APIResponse(responseCode = "409", description = "The enrolment is withdrawn")
    @APIResponse(
            responseCode = "422",
            description = "The curriculum has no such version, or the version does not have the programme")
    public Uni<ReevaluationView> reevaluate(@PathParam("id") String id, @Nullable Reevaluate body) {
        UUID enrolment = EnrolmentId.parse(id);
        Visibility visibility = Visible.toMove(caller.get());
        String actor = caller.get().actor().orElseThrow(ForbiddenException::new);
        ReevaluationOrder order = ReevaluateChecks.check(body, actor);
        return Panache.withSession(() -> enrolments.require(enrolment, visibility))
                .chain(found -> reevaluating.reevaluate(found, order));
    }
}
