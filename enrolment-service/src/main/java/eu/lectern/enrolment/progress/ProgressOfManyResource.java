package eu.lectern.enrolment.progress;

import eu.lectern.contracts.enrolment.ProgressView;
import eu.lectern.contracts.identity.Roles;
import eu.lectern.enrolment.register.EnrolmentId;
import eu.lectern.enrolment.register.Enrolments;
import eu.lectern.enrolment.register.Visible;
import eu.lectern.kit.identity.CurrentCaller;
import eu.lectern.kit.identity.Visibility;
import eu.lectern.kit.paging.Page;
import eu.lectern.kit.paging.PageRequest;
import eu.lectern.kit.problem.StandardRefusal;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code GET /api/enrolment/v1/progress}: for lists of enrolments, in one request instead of one each. */
@Path("/api/enrolment/v1/progress")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "progress")
class ProgressOfManyResource {

    private final CurrentCaller caller;
    private final Enrolments enrolments;
    private final ProgressTable progress;

    ProgressOfManyResource(CurrentCaller caller, Enrolments enrolments, ProgressTable progress) {
        this.caller = caller;
        this.enrolments = enrolments;
        this.progress = progress;
    }

    @GET
    @RolesAllowed({Roles.LEARNER, Roles.INSTRUCTOR, Roles.COORDINATOR, Roles.INTEGRATION, Roles.OPERATOR})
    @Operation(
            operationId = "listProgress",
            summary = "How far several enrolments have come; those that are not the caller's to see are left out")
    public Uni<Page<ProgressView>> list(
            @Parameter(required = true, description = "1 to 200 ids of enrolments, each as a parameter of its own")
                    @QueryParam("enrolment")
                    @Nullable
                    List<String> ids) {
        Set<UUID> wished = parse(ids);
        Visibility visibility = Visible.beyondOneEnrolment(caller.get());
        return Panache.withSession(() -> enrolments.visible(wished, visibility))
                .chain(progress::read)
                .map(found -> new Page<>(found, null));
    }

    private static Set<UUID> parse(@Nullable List<String> ids) {
        if (ids == null || ids.isEmpty() || ids.size() > PageRequest.MAX_LIMIT) {
            throw StandardRefusal.invalid("enrolment", "is required, 1 to " + PageRequest.MAX_LIMIT + " times")
                    .asException();
        }
        return ids.stream().map(id -> EnrolmentId.parse("enrolment", id)).collect(Collectors.toUnmodifiableSet());
    }
}
