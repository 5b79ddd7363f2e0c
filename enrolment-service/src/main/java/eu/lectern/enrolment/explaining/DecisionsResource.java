package eu.lectern.enrolment.explaining;

import eu.lectern.contracts.curriculum.LanguagePreference;
import eu.lectern.contracts.enrolment.DecisionView;
import eu.lectern.contracts.identity.Roles;
import eu.lectern.enrolment.register.EnrolmentId;
import eu.lectern.enrolment.register.Enrolments;
import eu.lectern.enrolment.register.Visible;
import eu.lectern.kit.identity.CurrentCaller;
import eu.lectern.kit.identity.Visibility;
import eu.lectern.kit.paging.Page;
import eu.lectern.kit.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** {@code GET /api/enrolment/v1/enrolments/{id}/decisions}. */
@Path("/api/enrolment/v1/enrolments/{id}/decisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "progress")
class DecisionsResource {

    private final CurrentCaller caller;
    private final Enrolments enrolments;
    private final WordedDecisions decisions;

    DecisionsResource(CurrentCaller caller, Enrolments enrolments, WordedDecisions decisions) {
        this.caller = caller;
        this.enrolments = enrolments;
        this.decisions = decisions;
    }

    @GET
    @RolesAllowed({Roles.LEARNER, Roles.INSTRUCTOR, Roles.COORDINATOR, Roles.INTEGRATION, Roles.OPERATOR})
    @Operation(operationId = "listDecisions", summary = "What was decided on one enrolment, oldest first, and why")
    public Uni<RestResponse<Page<DecisionView>>> list(
            @PathParam("id") String id,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("after") @Nullable String after,
            @QueryParam("lang") @Nullable String lang,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        UUID enrolment = EnrolmentId.parse(id);
        PageRequest request = PageRequest.of(limit, after);
        Visibility visibility = Visible.beyondOneEnrolment(caller.get());
        Wording words = Wording.in(LanguagePreference.of(lang, acceptLanguage));
        boolean personal = Visible.withPersonalData(visibility);
        return Panache.withSession(() -> enrolments.require(enrolment, visibility))
                .chain(found -> decisions.page(found, request, words, personal))
                .map(page -> LanguageOfResource.answer(page, words));
    }
}
