package eu.lectern.enrolment.learners;

import eu.lectern.contracts.identity.Roles;
import eu.lectern.contracts.learner.EraseLearner;
import eu.lectern.contracts.learner.ErasureView;
import eu.lectern.contracts.learner.LearnerView;
import eu.lectern.enrolment.erasure.ErasingLearner;
import eu.lectern.enrolment.erasure.ErasureOrder;
import eu.lectern.enrolment.register.Learner;
import eu.lectern.enrolment.register.LearnerFilter;
import eu.lectern.enrolment.register.Learners;
import eu.lectern.enrolment.register.PathId;
import eu.lectern.enrolment.register.Visible;
import eu.lectern.kit.identity.Caller;
import eu.lectern.kit.identity.CurrentCaller;
import eu.lectern.kit.paging.Page;
import eu.lectern.kit.paging.PageRequest;
import eu.lectern.kit.problem.StandardRefusal;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.security.ForbiddenException;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** {@code /api/enrolment/v1/learners}. */
@Path(LearnersResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "learners")
class LearnersResource {

    static final String PATH = "/api/enrolment/v1/learners";

    private final CurrentCaller caller;
    private final Learners learners;
    private final ErasingLearner erasing;

    LearnersResource(CurrentCaller caller, Learners learners, ErasingLearner erasing) {
        this.caller = caller;
        this.learners = learners;
        this.erasing = erasing;
    }

    @GET
    @RolesAllowed({Roles.LEARNER, Roles.COORDINATOR, Roles.INTEGRATION})
    @Operation(
            operationId = "listLearners",
            summary = "The learners of the caller's institution, the oldest first; a learner sees themself")
    @APIResponse(responseCode = "200", description = "One page of them")
    public Uni<Page<LearnerView>> list(
            @Parameter(description = "Only the one with this reference of the institution's own")
                    @QueryParam("reference")
                    @Nullable
                    String reference,
            @Parameter(description = "Only the one who logs in by this OIDC subject") @QueryParam("subject") @Nullable
                    String subject,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("after") @Nullable String after) {
        LearnerFilter filter = LearnerFilterChecks.check(reference, subject);
        PageRequest request = PageRequest.of(limit, after);
        return Panache.withSession(() -> learners.page(Visible.toActOn(caller.get()), filter, request))
                .map(page -> page.map(Learner::view));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.LEARNER, Roles.COORDINATOR, Roles.INTEGRATION})
    @Operation(operationId = "getLearner", summary = "One learner, by their opaque id")
    @APIResponse(responseCode = "200", description = "The names by which they are known")
    @APIResponse(responseCode = "404", description = "There is no such learner for this caller")
    public Uni<LearnerView> get(@PathParam("id") String id) {
        UUID learner = PathId.parse("id", id);
        return Panache.withSession(() -> learners.require(learner, Visible.toActOn(caller.get())))
                .map(Learner::view);
    }

    @DELETE
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.COORDINATOR, Roles.INTEGRATION})
    @Operation(
            operationId = "eraseLearner",
            summary = "Erase a learner in every store, for good",
            description =
                    "Nothing of the learner is left but numbers of nobody in particular and the opaque ids, by which "
                            + "whatever comes late is recognised and not taken in. Doing it again changes nothing, and reminds the "
                            + "stores that have not confirmed.")
    @APIResponse(
            responseCode = "202",
            description = "Erased here and ordered elsewhere; Location tells when every store has confirmed",
            content = @Content(schema = @Schema(implementation = ErasureView.class)))
    @APIResponse(responseCode = "400", description = "The reason is missing")
    @APIResponse(responseCode = "404", description = "There is and was no such learner in the caller's institution")
    public Uni<RestResponse<ErasureView>> erase(@PathParam("id") String id, @Nullable EraseLearner body) {
        UUID learner = PathId.parse("id", id);
        return erasing.erase(order(learner, body, caller.get()))
                .map(erasure -> RestResponse.ResponseBuilder.<ErasureView>accepted(erasure)
                        .header(HttpHeaders.LOCATION, PATH + "/" + learner + "/erasure")
                        .build());
    }

    private static ErasureOrder order(UUID learner, @Nullable EraseLearner body, Caller caller) {
        if (body == null || body.reason() == null) {
            throw StandardRefusal.invalid("reason", "is required").asException();
        }
        return new ErasureOrder(
                learner,
                Visible.institutionManagedBy(caller)
                        .orElseThrow(() ->
                                StandardRefusal.notFound("learner " + learner).asException()),
                body.reason(),
                caller.actor().orElseThrow(ForbiddenException::new));
    }
}
