package eu.lectern.assessment.results;

import eu.lectern.assessment.requests.RequestFields;
import eu.lectern.assessment.rights.ReadingRights;
import eu.lectern.contracts.assessment.ResultListView;
import eu.lectern.contracts.identity.Roles;
import eu.lectern.kit.identity.CurrentCaller;
import eu.lectern.kit.paging.Page;
import eu.lectern.kit.paging.PageRequest;
import eu.lectern.kit.problem.StandardRefusal;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The results of several enrolments, in one request instead of one each. */
@Path("/api/assessment/v1/result-lists")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Results")
class ResultListsResource {

    private static final int MOST_RESULTS = 10_000;

    private final ResultReading reading;
    private final CurrentCaller caller;

    ResultListsResource(ResultReading reading, CurrentCaller caller) {
        this.reading = reading;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.LEARNER, Roles.INSTRUCTOR, Roles.COORDINATOR, Roles.INTEGRATION, Roles.OPERATOR})
    @Operation(operationId = "listResultLists", summary = "The first results of each of several enrolments")
    @APIResponse(responseCode = "200", description = "Those that are not the caller's to see are left out")
    public Uni<Page<ResultListView>> list(
            @Parameter(required = true, description = "1 to 200 ids of enrolments, each as a parameter of its own")
                    @QueryParam("enrolment")
                    @Nullable
                    List<String> enrolments,
            @Parameter(description = "How many of each, 1 to 200; with all enrolments together at most 10000")
                    @QueryParam("limit")
                    @Nullable
                    String limit) {
        Set<UUID> wished = parse(enrolments);
        PageRequest each = PageRequest.of(limit, null);
        if (wished.size() * each.limit() > MOST_RESULTS) {
            throw StandardRefusal.invalid("limit", "must be at most " + MOST_RESULTS + " for all enrolments together")
                    .asException();
        }
        return reading.ofEnrolments(wished, ReadingRights.of(caller.get()), each)
                .map(lists -> new Page<>(lists, null));
    }

    private static Set<UUID> parse(@Nullable List<String> enrolments) {
        if (enrolments == null || enrolments.isEmpty() || enrolments.size() > PageRequest.MAX_LIMIT) {
            throw StandardRefusal.invalid("enrolment", "is required, 1 to " + PageRequest.MAX_LIMIT + " times")
                    .asException();
        }
        return enrolments.stream()
                .map(id -> RequestFields.uuid("enrolment", id))
                .collect(Collectors.toUnmodifiableSet());
    }
}
