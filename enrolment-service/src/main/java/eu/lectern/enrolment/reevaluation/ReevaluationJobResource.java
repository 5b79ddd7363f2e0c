package eu.lectern.enrolment.reevaluation;

import eu.lectern.contracts.enrolment.ReevaluationItemView;
import eu.lectern.contracts.enrolment.ReevaluationJobView;
import eu.lectern.contracts.identity.Roles;
import eu.lectern.enrolment.register.PathId;
import eu.lectern.enrolment.register.Visible;
import eu.lectern.kit.identity.CurrentCaller;
import eu.lectern.kit.identity.Visibility;
import eu.lectern.kit.paging.Page;
import eu.lectern.kit.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /api/enrolment/v1/re-evaluation-jobs}: an institution's jobs to its staff, all to operators. */
@Path(ReevaluationJobResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "re-evaluation")
class ReevaluationJobResource {

    static final String PATH = "/api/enrolment/v1/re-evaluation-jobs";

    private final CurrentCaller caller;
    private final JobTable jobs;
    private final ItemTable items;

    ReevaluationJobResource(CurrentCaller caller, JobTable jobs, ItemTable items) {
        this.caller = caller;
        this.jobs = jobs;
        this.items = items;
    }

    @GET
    @RolesAllowed({Roles.COORDINATOR, Roles.INTEGRATION, Roles.OPERATOR})
    @Operation(
            operationId = "listReevaluationJobs",
            summary = "The re-evaluation jobs that the caller may see, newest first")
    public Uni<Page<ReevaluationJobView>> list(
            @QueryParam("status") @Nullable String status,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("after") @Nullable String after) {
        Optional<ReevaluationJobView.Status> wanted = JobFilters.status(status);
        PageRequest request = PageRequest.of(limit, after);
        return jobs.page(visibility(), wanted, request).map(page -> page.map(ReevaluationJob::view));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.COORDINATOR, Roles.INTEGRATION, Roles.OPERATOR})
    @Operation(operationId = "getReevaluationJob", summary = "One re-evaluation job, and how far it has come")
    public Uni<ReevaluationJobView> get(@PathParam("id") String id) {
        return jobs.require(PathId.parse("id", id), visibility()).map(ReevaluationJob::view);
    }

    @GET
    @Path("{id}/enrolments")
    @RolesAllowed({Roles.COORDINATOR, Roles.INTEGRATION, Roles.OPERATOR})
    @Operation(
            operationId = "listReevaluatedEnrolments",
            summary = "The enrolments of a re-evaluation job, with what changes for each, or why it failed")
    public Uni<Page<ReevaluationItemView>> enrolments(
            @PathParam("id") String id,
            @QueryParam("changed") @Nullable String changed,
            @QueryParam("failed") @Nullable String failed,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("after") @Nullable String after) {
        UUID job = PathId.parse("id", id);
        ItemFilter filter = JobFilters.items(changed, failed);
        PageRequest request = PageRequest.of(limit, after);
        return jobs.require(job, visibility()).chain(() -> items.page(job, filter, request));
    }

    private Visibility visibility() {
        return Visible.toMove(caller.get());
    }
}
