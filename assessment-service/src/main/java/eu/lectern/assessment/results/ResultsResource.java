package eu.lectern.assessment.results;

import eu.lectern.assessment.requests.RequestFields;
import eu.lectern.assessment.rights.ReadingRights;
import eu.lectern.assessment.rights.Recorder;
import eu.lectern.contracts.assessment.RecordResult;
import eu.lectern.contracts.assessment.ResultView;
import eu.lectern.contracts.identity.Roles;
import eu.lectern.kit.idempotency.Answer;
import eu.lectern.kit.idempotency.IdempotencyKey;
import eu.lectern.kit.identity.CurrentCaller;
import eu.lectern.kit.paging.Page;
import eu.lectern.kit.paging.PageRequest;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Recording and reading results over REST. Its methods are public because Quarkus REST leaves others out. */
@Path(ResultsResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Results")
class ResultsResource {

    static final String PATH = "/api/assessment/v1/results";

    private final Recording recording;
    private final ResultReading reading;
    private final CurrentCaller caller;

    ResultsResource(Recording recording, ResultReading reading, CurrentCaller caller) {
        this.recording = recording;
        this.reading = reading;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.INSTRUCTOR, Roles.COORDINATOR, Roles.INTEGRATION, Roles.MOOC_PROVIDER})
    @Operation(
            operationId = "recordResult",
            summary = "Record a result; it is judged by the enrolment's curriculum version")
    @APIResponse(responseCode = "201", description = "Recorded, now or by an earlier request with the same key")
    @APIResponse(responseCode = "400", description = "The request is malformed")
    @APIResponse(
            responseCode = "422",
            description = "The result does not fit the enrolment, or the key was used before")
    @APIResponse(responseCode = "503", description = "Enrolment or curriculum have not arrived yet; try again")
    public Uni<RestResponse<ResultView>> record(
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String keyHeader, @Nullable RecordResult body) {
        RecordResult given = RequestFields.body(body);
        Recorder recorder = Recorder.of(caller.get());
        return recording
                .record(recorder, RecordingRequest.of(recorder, keyHeader, given))
                .map(RecordingAnswer::orThrow)
                .map(ResultsResource::created);
    }

    @GET
    @RolesAllowed({Roles.LEARNER, Roles.INSTRUCTOR, Roles.COORDINATOR, Roles.INTEGRATION, Roles.OPERATOR})
    @Operation(operationId = "listResults", summary = "List an enrolment's results in the order of recording")
    @APIResponse(responseCode = "200", description = "One page of the results in their latest revisions")
    @APIResponse(responseCode = "404", description = "There is no such enrolment for this caller")
    public Uni<Page<ResultView>> list(
            @Parameter(required = true) @QueryParam("enrolment") @Nullable String enrolment,
            @Parameter(description = "Only the results of this assessment") @QueryParam("assessment") @Nullable
                    String assessment,
            @Parameter(description = "Only those that are revoked (true), or only those that stand (false)")
                    @QueryParam("revoked")
                    @Nullable
                    String revoked,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("after") @Nullable String after) {
        return reading.ofEnrolment(
                RequestFields.uuid("enrolment", enrolment),
                ResultFilter.of(assessment, revoked),
                ReadingRights.of(caller.get()),
                PageRequest.of(limit, after));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.LEARNER, Roles.INSTRUCTOR, Roles.COORDINATOR, Roles.INTEGRATION, Roles.OPERATOR})
    @Operation(operationId = "getResult", summary = "Read a result in its latest revision, with its whole history")
    @APIResponse(responseCode = "200", description = "The result; its ETag is the revision")
    @APIResponse(responseCode = "404", description = "There is no such result for this caller")
    public Uni<RestResponse<ResultView>> find(@PathParam("id") String id) {
        return reading.find(RequestFields.uuid("id", id), ReadingRights.of(caller.get()))
                .map(ResultsResource::ok);
    }

    private static RestResponse<ResultView> created(Answer<ResultView> answer) {
        ResultView result = answer.body();
        RestResponse.ResponseBuilder<ResultView> response = RestResponse.ResponseBuilder.create(
                        Response.Status.CREATED, result)
                // A path, so that it holds behind the gateway too.
                .header(HttpHeaders.LOCATION, PATH + "/" + result.id())
                .tag(etag(result));
        return (answer.replayed() ? response.header(Answer.REPLAYED_HEADER, "true") : response).build();
    }

    static RestResponse<ResultView> ok(ResultView result) {
        return RestResponse.ResponseBuilder.ok(result).tag(etag(result)).build();
    }

    private static String etag(ResultView result) {
        return String.valueOf(result.revision());
    }
}
