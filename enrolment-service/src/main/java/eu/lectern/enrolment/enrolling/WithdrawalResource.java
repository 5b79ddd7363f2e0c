package eu.lectern.enrolment.enrolling;

import eu.lectern.contracts.enrolment.EnrolmentView;
import eu.lectern.contracts.identity.Roles;
import eu.lectern.enrolment.register.EnrolmentId;
import eu.lectern.enrolment.register.Visible;
import eu.lectern.kit.identity.CurrentCaller;
import eu.lectern.kit.identity.Visibility;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code POST /api/enrolment/v1/enrolments/{id}/withdrawal}. */
@Path(EnrolmentResource.PATH + "/{id}/withdrawal")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "enrolments")
class WithdrawalResource {

    private final CurrentCaller caller;
    private final Withdrawing withdrawing;

    WithdrawalResource(CurrentCaller caller, Withdrawing withdrawing) {
        this.caller = caller;
        this.withdrawing = withdrawing;
    }

    @POST
    @RolesAllowed({Roles.COORDINATOR, Roles.INTEGRATION})
    @Operation(
            operationId = "withdraw",
            summary = "Withdraw an enrolment; what was achieved stays, doing it again changes nothing")
    public Uni<EnrolmentView> withdraw(@PathParam("id") String id) {
        UUID enrolment = EnrolmentId.parse(id);
        Visibility visibility = Visible.toActOn(caller.get());
        return withdrawing.withdraw(enrolment, visibility).map(withdrawn -> EnrolmentViews.view(withdrawn, visibility));
    }
}
