package eu.lectern.enrolment.enrolling;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.lectern.contracts.identity.Roles;
import eu.lectern.kit.batch.BatchKey;
import eu.lectern.kit.batch.BatchReader;
import eu.lectern.kit.batch.ItemAnswer;
import eu.lectern.kit.batch.ItemReading;
import eu.lectern.kit.batch.Numbered;
import eu.lectern.kit.idempotency.IdempotencyKey;
import eu.lectern.kit.identity.CurrentCaller;
import eu.lectern.kit.lines.LineEndpoint;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code POST /api/enrolment/v1/enrolment-batches}; as lines it is served by {@link EnrolmentLines}. */
@Path(EnrolmentBatchResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "enrolments")
class EnrolmentBatchResource {

    static final String PATH = "/api/enrolment/v1/enrolment-batches";

    private final BatchReader<BatchItem> reader;
    private final EnrollingBatches enrolling;
    private final CurrentCaller caller;

    EnrolmentBatchResource(ObjectMapper json, EnrollingBatches enrolling, CurrentCaller caller) {
        this.reader = new BatchReader<>(json, BatchItem.class);
        this.enrolling = enrolling;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.COORDINATOR, Roles.INTEGRATION})
    @Operation(
            operationId = "enrolMany",
            summary = "Enrol up to 1,000 learners; each has its own answer, and a bad one does not refuse the others",
            description =
                    "As application/x-ndjson, an item a line, there may be any number of them: the answers come a "
                            + "line each, in order, while the rest is still being sent. The key of an item is its own, or the "
                            + "header's with the item's index behind a slash; so whatever broke off can be sent again from its "
                            + "beginning.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = EnrolmentBatch.class)),
                @Content(mediaType = LineEndpoint.MEDIA_TYPE, schema = @Schema(implementation = BatchItem.class))
            })
    @APIResponse(
            responseCode = "200",
            description = "An answer for each item, in their order; sent again, each has its first answer",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = BatchAnswer.class)),
                @Content(mediaType = LineEndpoint.MEDIA_TYPE, schema = @Schema(implementation = ItemAnswer.class))
            })
    @APIResponse(responseCode = "400", description = "What stands around the items is malformed, or a key is missing")
    public Uni<BatchAnswer> enrol(
            @Parameter(description = "Required unless every item has its own idempotencyKey")
                    @HeaderParam(IdempotencyKey.HEADER)
                    @Nullable
                    String keyHeader,
            byte[] body) {
        Enroller enroller = Enroller.of(caller.get());
        BatchKey key = BatchKey.of(keyHeader);
        List<ItemReading<BatchItem>> items = reader.read(body);
        key.requireFor(items, BatchItem::idempotencyKey);
        return enrolling.enrol(enroller, key, Numbered.all(items), PATH).map(BatchAnswer::of);
    }
}
