package eu.lectern.kit.audit;

import eu.lectern.contracts.identity.Roles;
import eu.lectern.kit.identity.Caller;
import eu.lectern.kit.identity.CurrentCaller;
import eu.lectern.kit.paging.Page;
import eu.lectern.kit.paging.PageRequest;
import eu.lectern.kit.problem.StandardRefusal;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Reading a service's audit log, over REST. A service that writes has a subclass that says the path. */
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "audit")
public abstract class AuditOperations {

    /** Of the description, which finds {@code @RolesAllowed} by itself in the class that has the path, not above it. */
    private static final String SCHEME = "SecurityScheme";

    private final AuditTable log;
    private final CurrentCaller caller;

    protected AuditOperations(AuditTable log, CurrentCaller caller) {
        this.log = log;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.COORDINATOR, Roles.INTEGRATION, Roles.OPERATOR})
    @SecurityRequirement(
            name = SCHEME,
            scopes = {Roles.COORDINATOR, Roles.INTEGRATION, Roles.OPERATOR})
    @Operation(
            operationId = "listAudit",
            summary = "Every write that was asked for, newest first: who, what, when, by which client, which outcome",
            description = "Coordinators and partners see their institution's. Operators see all, without who acted.")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "400", description = "A parameter is malformed")
    public Uni<Page<AuditEntryView>> list(
            @Parameter(description = "The earliest moment, included") @QueryParam("from") @Nullable String from,
            @Parameter(description = "The latest moment, left out") @QueryParam("until") @Nullable String until,
            @Parameter(description = "Only what this OIDC subject did") @QueryParam("actor") @Nullable String actor,
            @Parameter(description = "Only what was done to this path or below it") @QueryParam("resource") @Nullable
                    String resource,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("after") @Nullable String after) {
        AuditFilter filter = AuditFilter.of(from, until, actor, resource);
        PageRequest page = PageRequest.of(limit, after);
        Caller reader = caller.get();
        if (reader.hasAnyOf(Roles.COORDINATOR, Roles.INTEGRATION)) {
            return reader.institution()
                    .map(institution -> log.page(Optional.of(institution), filter, page))
                    .orElseGet(() -> Uni.createFrom().item(new Page<>(List.of(), null)));
        }
        if (filter.actor().isPresent()) {
            throw StandardRefusal.invalid("actor", "is personal data, which an operator does not see")
                    .asException();
        }
        return log.page(Optional.empty(), filter, page);
    }
}
