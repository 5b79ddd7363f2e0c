package eu.lectern.enrolment.erasure;

import eu.lectern.contracts.identity.Roles;
import eu.lectern.contracts.learner.ErasureView;
import eu.lectern.enrolment.register.PathId;
import eu.lectern.enrolment.register.Visible;
import eu.lectern.kit.identity.CurrentCaller;
import eu.lectern.kit.problem.StandardRefusal;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code GET /api/enrolment/v1/learners/{id}/erasure}. */
@Path("/api/enrolment/v1/learners/{id}/erasure")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "learners")
class ErasureResource {

    private final CurrentCaller caller;
    private final ErasureTable erasures;

    ErasureResource(CurrentCaller caller, ErasureTable erasures) {
        this.caller = caller;
        this.erasures = erasures;
    }

    @GET
    @RolesAllowed({Roles.COORDINATOR, Roles.INTEGRATION})
    @Operation(operationId = "getErasure", summary = "How far the erasure of a learner has come, store by store")
    @APIResponse(responseCode = "200", description = "Which stores have confirmed, and when")
    @APIResponse(responseCode = "404", description = "No such learner of the caller's institution was erased")
    public Uni<ErasureView> get(@PathParam("id") String id) {
        UUID learner = PathId.parse("id", id);
        return Visible.institutionManagedBy(caller.get())
                .map(institution -> erasures.require(learner, institution))
                .orElseThrow(
                        () -> StandardRefusal.notFound("learner " + learner).asException());
    }
}
