package eu.lectern.assessment.batches;

import eu.lectern.assessment.rights.Recorder;
import eu.lectern.contracts.identity.Roles;
import eu.lectern.kit.idempotency.IdempotencyKey;
import eu.lectern.kit.identity.CurrentCaller;
import eu.lectern.kit.problem.RequestPath;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Batches of results over REST. */
@Path(BatchesResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Results")
class BatchesResource {

    static final String PATH = "/api/assessment/v1/result-batches";

    private final BatchReader reader;
    private final RecordingBatches recording;
    private final CurrentCaller caller;
    private final RequestPath path;

    BatchesResource(BatchReader reader, RecordingBatches recording, CurrentCaller caller, RequestPath path) {
        this.reader = reader;
        this.recording = recording;
        this.caller = caller;
        this.path = path;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.INSTRUCTOR, Roles.COORDINATOR, Roles.INTEGRATION, Roles.MOOC_PROVIDER})
    @Operation(
            operationId = "recordResults",
            summary = "Record up to 1,000 results; each has its own answer, and a bad one does not refuse the others")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ResultBatch.class)))
    @APIResponse(
            responseCode = "200",
            description = "An answer for each item, in their order; sent again, each has its first answer",
            content = @Content(schema = @Schema(implementation = BatchAnswer.class)))
    @APIResponse(responseCode = "400", description = "What stands around the items is malformed, or a key is missing")
    public Uni<BatchAnswer> record(@HeaderParam(IdempotencyKey.HEADER) @Nullable String keyHeader, byte[] body) {
        Recorder recorder = Recorder.of(caller.get());
        String instance = path.get();
        return recording
                .record(recorder, keyHeader, reader.read(body))
                .map(answers -> BatchAnswer.of(answers, instance));
    }
}
