package eu.lectern.enrolment.explaining;

import eu.lectern.contracts.curriculum.LanguagePreference;
import eu.lectern.contracts.enrolment.ExplanationView;
import eu.lectern.contracts.identity.Roles;
import eu.lectern.enrolment.progress.PresentCompletion;
import eu.lectern.enrolment.register.EnrolmentId;
import eu.lectern.enrolment.register.Enrolments;
import eu.lectern.enrolment.register.Visible;
import eu.lectern.kit.identity.CurrentCaller;
import eu.lectern.kit.identity.Visibility;
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

/** {@code GET /api/enrolment/v1/enrolments/{id}/explanation}. */
@Path("/api/enrolment/v1/enrolments/{id}/explanation")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "progress")
class ExplanationResource {

    private final CurrentCaller caller;
    private final Enrolments enrolments;
    private final PresentCompletion present;

    ExplanationResource(CurrentCaller caller, Enrolments enrolments, PresentCompletion present) {
        this.caller = caller;
        this.enrolments = enrolments;
        this.present = present;
    }

    @GET
    @RolesAllowed({Roles.LEARNER, Roles.INSTRUCTOR, Roles.COORDINATOR, Roles.INTEGRATION, Roles.OPERATOR})
    @Operation(
            operationId = "explain",
            summary = "Why an enrolment stands where it stands and what is still to be done, in words")
    public Uni<RestResponse<ExplanationView>> explain(
            @PathParam("id") String id,
            @QueryParam("lang") @Nullable String lang,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        UUID enrolment = EnrolmentId.parse(id);
        Visibility visibility = Visible.beyondOneEnrolment(caller.get());
        Wording words = Wording.in(LanguagePreference.of(lang, acceptLanguage));
        return Panache.withSession(() -> enrolments.require(enrolment, visibility))
                .chain(() -> present.of(enrolment))
                .map(evaluated -> LanguageOfResource.answer(Explaining.explain(evaluated, words), words));
    }
}
