package eu.lectern.enrolment.progress;

import eu.lectern.contracts.enrolment.ProgressView;
import eu.lectern.contracts.identity.Roles;
import eu.lectern.enrolment.register.EnrolmentId;
import eu.lectern.enrolment.register.Enrolments;
import eu.lectern.enrolment.register.Visible;
import eu.lectern.kit.identity.CurrentCaller;
import eu.lectern.kit.identity.Visibility;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code GET /api/enrolment/v1/enrolments/{id}/progress}. */
@Path("/api/enrolment/v1/enrolments/{id}/progress")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "progress")
class ProgressResource {

    private final CurrentCaller caller;
    private final Enrolments enrolments;
    private final ProgressTable progress;

    ProgressResource(CurrentCaller caller, Enrolments enrolments, ProgressTable progress) {
        this.caller = caller;
        this.enrolments = enrolments;
        this.progress = progress;
    }

    @GET
    @RolesAllowed({Roles.LEARNER, Roles.INSTRUCTOR, Roles.COORDINATOR, Roles.INTEGRATION, Roles.OPERATOR})
    @Operation(operationId = "getProgress", summary = "How far one enrolment has come; the ETag is the version")
    @APIResponse(responseCode = "304", description = "It still has the version in If-None-Match")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ProgressView.class)))
    public Uni<Response> get(@PathParam("id") String id, @Context Request request) {
        UUID enrolment = EnrolmentId.parse(id);
        Visibility visibility = Visible.beyondOneEnrolment(caller.get());
        return Panache.withSession(() -> enrolments.require(enrolment, visibility))
                .chain(() -> progress.read(enrolment))
                .map(view -> answer(view, request));
    }

    private static Response answer(ProgressView view, Request request) {
        EntityTag version = new EntityTag(Long.toString(view.version()));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(version);
        return (unchanged != null ? unchanged : Response.ok(view))
                .tag(version)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }
}
