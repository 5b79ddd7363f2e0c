package eu.lectern.assessment.submissions;

import eu.lectern.assessment.idempotency.CanonicalRequest;
import eu.lectern.assessment.requests.RequestFields;
import eu.lectern.assessment.rights.Author;
import eu.lectern.assessment.rights.ReadingRights;
import eu.lectern.assessment.rights.Recorder;
import eu.lectern.contracts.assessment.AssessSubmission;
import eu.lectern.contracts.assessment.HandInWork;
import eu.lectern.contracts.assessment.SubmissionStatus;
import eu.lectern.contracts.assessment.SubmissionView;
import eu.lectern.contracts.identity.Roles;
import eu.lectern.kit.idempotency.Answer;
import eu.lectern.kit.idempotency.IdempotencyKey;
import eu.lectern.kit.identity.CurrentCaller;
import eu.lectern.kit.paging.Page;
import eu.lectern.kit.paging.PageRequest;
import eu.lectern.kit.problem.StandardRefusal;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Submissions over REST. Its methods are public because Quarkus REST leaves others out. */
@Path(SubmissionsResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Submissions")
class SubmissionsResource {

    static final String PATH = "/api/assessment/v1/submissions";
    static final String RESULTS_PATH = "/api/assessment/v1/results";

    private final HandingIn handingIn;
    private final Assessing assessing;
    private final SubmissionReading reading;
    private final CurrentCaller caller;

    SubmissionsResource(HandingIn handingIn, Assessing assessing, SubmissionReading reading, CurrentCaller caller) {
        this.handingIn = handingIn;
        this.assessing = assessing;
        this.reading = reading;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.LEARNER)
    @Operation(operationId = "handInWork", summary = "Hand in work for one's own enrolment, as a text or a link")
    @APIResponse(responseCode = "201", description = "Handed in, now or by an earlier request with the same key")
    @APIResponse(responseCode = "400", description = "The request is malformed")
    @APIResponse(responseCode = "409", description = "The enrolment is withdrawn")
    @APIResponse(responseCode = "422", description = "The enrolment has no such work, or the key was used before")
    @APIResponse(responseCode = "503", description = "Enrolment or curriculum have not arrived yet; try again")
    public Uni<RestResponse<SubmissionView>> handIn(
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String keyHeader, @Nullable HandInWork body) {
        HandInWork given = RequestFields.body(body);
        Author learner = Author.of(caller.get());
        IdempotencyKey key = IdempotencyKey.of(learner.keyOwner(), keyHeader, CanonicalRequest.of(given));
        return handingIn.handIn(learner, key, given).map(SubmissionsResource::created);
    }

    @GET
    @RolesAllowed({Roles.LEARNER, Roles.INSTRUCTOR, Roles.COORDINATOR, Roles.INTEGRATION, Roles.OPERATOR})
    @Operation(
            operationId = "listSubmissions",
            summary =
                    "List an enrolment's submissions, or all that await assessment in one's institution, oldest first")
    @APIResponse(responseCode = "200", description = "One page of the submissions")
    @APIResponse(responseCode = "400", description = "Neither or both of enrolment and status are given")
    @APIResponse(responseCode = "403", description = "What awaits assessment is for instructors")
    @APIResponse(responseCode = "404", description = "There is no such enrolment for this caller")
    public Uni<Page<SubmissionView>> list(
            @Parameter(description = "Of this enrolment") @QueryParam("enrolment") @Nullable String enrolment,
            @Parameter(description = "AWAITING_ASSESSMENT: the queue of one's institution")
                    @QueryParam("status")
                    @Nullable
                    String status,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("after") @Nullable String after) {
        PageRequest page = PageRequest.of(limit, after);
        ReadingRights rights = ReadingRights.of(caller.get());
        if (status == null) {
            return reading.ofEnrolment(RequestFields.uuid("enrolment", enrolment), rights, page);
        }
        if (enrolment != null || !status.equals(SubmissionStatus.AWAITING_ASSESSMENT.name())) {
            throw StandardRefusal.invalid("status", "must be AWAITING_ASSESSMENT, and stand without enrolment")
                    .asException();
        }
        return reading.awaiting(rights, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.LEARNER, Roles.INSTRUCTOR, Roles.COORDINATOR, Roles.INTEGRATION, Roles.OPERATOR})
    @Operation(operationId = "getSubmission", summary = "Read a submission and where it stands")
    @APIResponse(responseCode = "200", description = "The submission")
    @APIResponse(responseCode = "404", description = "There is no such submission for this caller")
    public Uni<SubmissionView> find(@PathParam("id") String id) {
        return reading.find(RequestFields.uuid("id", id), ReadingRights.of(caller.get()));
    }

    @POST
    @Path("/{id}/assessment")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.INSTRUCTOR, Roles.COORDINATOR, Roles.INTEGRATION})
    @Operation(operationId = "assessSubmission", summary = "Assess a submission: its result is recorded as any other")
    @APIResponse(
            responseCode = "201",
            description = "Assessed, now or by an earlier request with the same key; Location is the result")
    @APIResponse(responseCode = "400", description = "The request is malformed")
    @APIResponse(responseCode = "404", description = "There is no such submission for this caller")
    @APIResponse(responseCode = "409", description = "It has been assessed: correct the result that is named")
    @APIResponse(
            responseCode = "422",
            description = "The result does not fit, feedback is missing, or the key was used before")
    @APIResponse(responseCode = "503", description = "The curriculum version has not arrived yet; try again")
    public Uni<RestResponse<SubmissionView>> assess(
            @PathParam("id") String id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String keyHeader,
            @Nullable AssessSubmission body) {
        UUID submission = RequestFields.uuid("id", id);
        AssessSubmission given = RequestFields.body(body);
        Recorder assessor = Recorder.of(caller.get());
        IdempotencyKey key =
                IdempotencyKey.of(assessor.author().keyOwner(), keyHeader, CanonicalRequest.of(submission, given));
        return assessing.assess(assessor, submission, key, given).map(SubmissionsResource::assessed);
    }

    private static RestResponse<SubmissionView> created(Answer<SubmissionView> answer) {
        return created(answer, PATH + "/" + answer.body().id());
    }

    private static RestResponse<SubmissionView> assessed(Answer<SubmissionView> answer) {
        return created(answer, RESULTS_PATH + "/" + answer.body().result());
    }

    /** The location is a path, so that it holds behind the gateway too. */
    private static RestResponse<SubmissionView> created(Answer<SubmissionView> answer, String location) {
        RestResponse.ResponseBuilder<SubmissionView> response = RestResponse.ResponseBuilder.create(
                        Response.Status.CREATED, answer.body())
                .header(HttpHeaders.LOCATION, location);
        return (answer.replayed() ? response.header(Answer.REPLAYED_HEADER, "true") : response).build();
    }
}
