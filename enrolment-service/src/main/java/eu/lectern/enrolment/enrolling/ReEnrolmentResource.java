package eu.lectern.enrolment.enrolling;

import eu.lectern.contracts.enrolment.EnrolmentView;
import eu.lectern.contracts.identity.Roles;
import eu.lectern.enrolment.register.EnrolmentId;
import eu.lectern.enrolment.register.Visible;
import eu.lectern.kit.identity.CurrentCaller;
import eu.lectern.kit.identity.Visibility;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
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

/** {@code POST /api/enrolment/v1/enrolments/{id}/re-enrolment}. */
@Path(EnrolmentResource.PATH + "/{id}/re-enrolment")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "enrolments")
class ReEnrolmentResource {

    private final CurrentCaller caller;
    private final ReEnrolling reEnrolling;

    ReEnrolmentResource(CurrentCaller caller, ReEnrolling reEnrolling) {
        this.caller = caller;
        this.reEnrolling = reEnrolling;
    }

    @POST
    @RolesAllowed({Roles.COORDINATOR, Roles.INTEGRATION})
    @Operation(
            operationId = "reEnrol",
            summary = "Bring a learner back to a withdrawn enrolment",
            description = "It goes on where it was left: on its curriculum version, with all that was achieved, and "
                    + "with all results that came since the withdrawal, which count from now on. Of an enrolment that "
                    + "is active nothing changes. A fresh start on the latest version is a new enrolment instead.")
    @APIResponse(
            responseCode = "200",
            description = "Active, now or already",
            content = @Content(schema = @Schema(implementation = EnrolmentView.class)))
    @APIResponse(
            responseCode = "409",
            description = "The learner is in the programme by another enrolment; Location tells by which")
    public Uni<EnrolmentView> reEnrol(@PathParam("id") String id) {
        UUID enrolment = EnrolmentId.parse(id);
        Visibility visibility = Visible.toActOn(caller.get());
        String actor = caller.get().actor().orElseThrow(ForbiddenException::new);
        return reEnrolling.reEnrol(enrolment, visibility, actor).map(active -> EnrolmentViews.view(active, visibility));
    }
}
