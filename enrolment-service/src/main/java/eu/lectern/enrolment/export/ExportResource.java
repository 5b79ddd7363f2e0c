package eu.lectern.enrolment.export;

import eu.lectern.contracts.curriculum.LanguagePreference;
import eu.lectern.contracts.identity.Roles;
import eu.lectern.contracts.learner.LearnerExport;
import eu.lectern.enrolment.register.PathId;
import eu.lectern.enrolment.register.Visible;
import eu.lectern.kit.identity.CurrentCaller;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jspecify.annotations.Nullable;

/** {@code GET /api/enrolment/v1/learners/{id}/export}. */
@Path("/api/enrolment/v1/learners/{id}/export")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "learners")
class ExportResource {

    private final CurrentCaller caller;
    private final ExportingLearner exporting;

    ExportResource(CurrentCaller caller, ExportingLearner exporting) {
        this.caller = caller;
        this.exporting = exporting;
    }

    @GET
    @RolesAllowed({Roles.LEARNER, Roles.COORDINATOR, Roles.INTEGRATION})
    @Operation(
            operationId = "exportLearner",
            summary = "All that is held on one learner, across the services, as one document",
            description =
                    "The document is streamed. A connection that ends in the middle leaves JSON that does not end.")
    @APIResponse(
            responseCode = "200",
            description = "The document",
            content = @Content(schema = @Schema(implementation = LearnerExport.class)))
    @APIResponse(responseCode = "404", description = "There is no such learner for this caller")
    @APIResponse(responseCode = "503", description = "Assessment-service, which holds a part of it, does not answer")
    public Multi<byte[]> export(
            @PathParam("id") String id,
            @QueryParam("lang") @Nullable String lang,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
        UUID learner = PathId.parse("id", id);
        LanguagePreference wished = LanguagePreference.of(lang, acceptLanguage);
        Multi<byte[]> document = exporting
                .export(learner, Visible.toActOn(caller.get()), wished, authorization)
                .map(piece -> piece.getBytes(StandardCharsets.UTF_8));
        return RestMulti.fromMultiData(document)
                .encodeAsJsonArray(false)
                .withDemand(1)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
