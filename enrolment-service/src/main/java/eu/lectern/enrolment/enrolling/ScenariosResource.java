package eu.lectern.enrolment.enrolling;

import eu.lectern.contracts.identity.Roles;
import eu.lectern.enrolment.register.EnrolmentId;
import eu.lectern.enrolment.register.Enrolments;
import eu.lectern.enrolment.register.Visible;
import eu.lectern.kit.identity.CurrentCaller;
import eu.lectern.kit.identity.Visibility;
import eu.lectern.kit.precondition.IfMatch;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** {@code /api/enrolment/v1/enrolments/{id}/scenarios}. */
@Path(EnrolmentResource.PATH + "/{id}/scenarios")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "enrolments")
class ScenariosResource {

    private final CurrentCaller caller;
    private final Enrolments enrolments;
    private final ChoosingScenarios choosing;

    ScenariosResource(CurrentCaller caller, Enrolments enrolments, ChoosingScenarios choosing) {
        this.caller = caller;
        this.enrolments = enrolments;
        this.choosing = choosing;
    }

    @GET
    @RolesAllowed({Roles.LEARNER, Roles.INSTRUCTOR, Roles.COORDINATOR, Roles.INTEGRATION, Roles.OPERATOR})
    @Operation(operationId = "getScenarios", summary = "The elective scenarios that the learner has chosen")
    @APIResponse(responseCode = "200", description = "The choice; its ETag is for If-Match")
    public Uni<RestResponse<ScenarioChoiceView>> get(@PathParam("id") String id) {
        UUID enrolment = EnrolmentId.parse(id);
        Visibility visibility = Visible.beyondOneEnrolment(caller.get());
        return Panache.withSession(() -> enrolments.require(enrolment, visibility))
                .chain(choosing::present)
                .map(ScenariosResource::tagged);
    }

    @PUT
    @RolesAllowed({Roles.LEARNER, Roles.COORDINATOR, Roles.INTEGRATION})
    @Operation(
            operationId = "chooseScenarios",
            summary = "Choose the elective scenarios; a choice that cannot reach the required hours is warned of")
    @APIResponse(responseCode = "200", description = "Chosen; its ETag is for the next change")
    @APIResponse(responseCode = "409", description = "The enrolment is withdrawn")
    @APIResponse(responseCode = "412", description = "Another choice stands than If-Match names")
    public Uni<RestResponse<ScenarioChoiceView>> choose(
            @PathParam("id") String id,
            @Parameter(
                            description =
                                    "The ETag of the choice that is to be replaced; without it, whatever was chosen is")
                    @HeaderParam(IfMatch.HEADER)
                    @Nullable
                    List<String> ifMatch,
            @Nullable ChooseScenarios body) {
        UUID enrolment = EnrolmentId.parse(id);
        Optional<IfMatch> expected = IfMatch.optional(ifMatch);
        Visibility visibility = Visible.toActOn(caller.get());
        String actor = caller.get().actor().orElseThrow(ForbiddenException::new);
        return Panache.withSession(() -> enrolments.require(enrolment, visibility))
                .chain(found -> choosing.choose(found, body, actor, expected))
                .map(ScenariosResource::tagged);
    }

    private static RestResponse<ScenarioChoiceView> tagged(ScenarioChoiceView choice) {
        return RestResponse.ResponseBuilder.ok(choice).tag(choice.tag()).build();
    }
}
