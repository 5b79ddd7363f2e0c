package eu.lectern.enrolment.enrolling;

import eu.lectern.contracts.enrolment.Enrol;
import eu.lectern.contracts.enrolment.EnrolmentView;
import eu.lectern.contracts.identity.Roles;
import eu.lectern.enrolment.register.EnrolmentFilter;
import eu.lectern.enrolment.register.EnrolmentId;
import eu.lectern.enrolment.register.Enrolments;
import eu.lectern.enrolment.register.Visible;
import eu.lectern.kit.idempotency.Answer;
import eu.lectern.kit.idempotency.IdempotencyKey;
import eu.lectern.kit.identity.CurrentCaller;
import eu.lectern.kit.identity.Visibility;
import eu.lectern.kit.paging.Page;
import eu.lectern.kit.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /api/enrolment/v1/enrolments}. */
@Path(EnrolmentResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "enrolments")
class EnrolmentResource {

    static final String PATH = "/api/enrolment/v1/enrolments";

    private final CurrentCaller caller;
    private final Enrolling enrolling;
    private final Enrolments enrolments;

    EnrolmentResource(CurrentCaller caller, Enrolling enrolling, Enrolments enrolments) {
        this.caller = caller;
        this.enrolling = enrolling;
        this.enrolments = enrolments;
    }

    @POST
    @RolesAllowed({Roles.COORDINATOR, Roles.INTEGRATION})
    @Operation(
            operationId = "enrol",
            summary = "Enrol a learner of the caller's institution in the latest version of a programme",
            description =
                    "Always a fresh start: what a withdrawn enrolment of the same learner had achieved stays with "
                            + "that one. To go on with it, use POST /enrolments/{id}/re-enrolment.")
    @APIResponse(
            responseCode = "201",
            description = "Enrolled; Location is the enrolment",
            content = @Content(schema = @Schema(implementation = EnrolmentView.class)))
    @APIResponse(responseCode = "409", description = "Already in the programme; Location is the active enrolment")
    @APIResponse(responseCode = "503", description = "No curriculum is published yet; see Retry-After")
    @APIResponse(responseCode = "422", description = "The idempotency key came before with another request")
    public Uni<Response> enrol(
            @Parameter(
                            description =
                                    "Sent again with the same key, the request has the same answer and no second effect")
                    @HeaderParam(IdempotencyKey.HEADER)
                    @Nullable
                    String keyHeader,
            @Nullable Enrol body) {
        Enroller enroller = Enroller.of(caller.get());
        Optional<IdempotencyKey> key = IdempotencyKey.optional(enroller.keyOwner(), keyHeader, Enrolling.text(body));
        return enrolling.enrol(enroller, key, body).map(EnrolmentResource::created);
    }

    @GET
    @RolesAllowed({Roles.LEARNER, Roles.INSTRUCTOR, Roles.COORDINATOR, Roles.INTEGRATION, Roles.OPERATOR})
    @Operation(operationId = "listEnrolments", summary = "The enrolments that the caller may see, oldest first")
    public Uni<Page<EnrolmentView>> list(
            @QueryParam("status") @Nullable String status,
            @QueryParam("programme") @Nullable String programme,
            @QueryParam("learner") @Nullable String learner,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("after") @Nullable String after,
            @Parameter(description = "true adds how many the whole list has") @QueryParam("total") @Nullable
                    String total) {
        Visibility visibility = Visible.beyondOneEnrolment(caller.get());
        EnrolmentFilter filter = FilterChecks.check(status, programme, learner, visibility);
        boolean counted = FilterChecks.flag("total", total);
        PageRequest request = PageRequest.of(limit, after);
        return Panache.withSession(() -> enrolments
                        .page(visibility, filter, request)
                        .chain(page -> counted
                                ? enrolments.count(visibility, filter).map(page::of)
                                : Uni.createFrom().item(page)))
                .map(page -> page.map(enrolment -> EnrolmentViews.view(enrolment, visibility)));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({
        Roles.LEARNER,
        Roles.INSTRUCTOR,
        Roles.COORDINATOR,
        Roles.INTEGRATION,
        Roles.MOOC_PROVIDER,
        Roles.OPERATOR
    })
    @Operation(operationId = "getEnrolment", summary = "One enrolment")
    public Uni<EnrolmentView> get(@PathParam("id") String id) {
        UUID enrolment = EnrolmentId.parse(id);
        Visibility visibility = Visibility.of(caller.get());
        return Panache.withSession(() -> enrolments.require(enrolment, visibility))
                .map(found -> EnrolmentViews.view(found, visibility));
    }

    private static Response created(Answer<EnrolmentView> answer) {
        Response.ResponseBuilder response = Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, location(answer.body().id()))
                .entity(answer.body());
        return (answer.replayed() ? response.header(Answer.REPLAYED_HEADER, "true") : response).build();
    }

    /** A relative reference, RFC 3986: it holds at the service and through the gateway. */
    static String location(UUID enrolment) {
        return PATH + "/" + enrolment;
    }
}
