package eu.lectern.enrolment.recognising;

import eu.lectern.contracts.enrolment.Recognise;
import eu.lectern.contracts.enrolment.RecognitionView;
import eu.lectern.contracts.identity.Roles;
import eu.lectern.enrolment.recognition.RecognitionTable;
import eu.lectern.enrolment.recognition.StoredRecognition;
import eu.lectern.enrolment.register.EnrolmentId;
import eu.lectern.enrolment.register.Enrolments;
import eu.lectern.enrolment.register.PathId;
import eu.lectern.enrolment.register.Visible;
import eu.lectern.kit.idempotency.Answer;
import eu.lectern.kit.idempotency.IdempotencyKey;
import eu.lectern.kit.idempotency.OneEffect;
import eu.lectern.kit.idempotency.RequestText;
import eu.lectern.kit.identity.CurrentCaller;
import eu.lectern.kit.identity.Visibility;
import eu.lectern.kit.paging.Page;
import eu.lectern.kit.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.ForbiddenException;
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
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /api/enrolment/v1/enrolments/{id}/recognitions}. */
@Path("/api/enrolment/v1/enrolments/{id}/recognitions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "recognitions")
class RecognitionResource {

    private final OneEffect once;
    private final CurrentCaller caller;
    private final Enrolments enrolments;
    private final Recognising recognising;
    private final WithdrawingRecognition withdrawing;
    private final RecognitionTable recognitions;
    private final Pool database;
    private final Clock clock = Clock.systemUTC();

    RecognitionResource(
            OneEffect once,
            CurrentCaller caller,
            Enrolments enrolments,
            Recognising recognising,
            WithdrawingRecognition withdrawing,
            RecognitionTable recognitions,
            Pool database) {
        this.once = once;
        this.caller = caller;
        this.enrolments = enrolments;
        this.recognising = recognising;
        this.withdrawing = withdrawing;
        this.recognitions = recognitions;
        this.database = database;
    }

    @POST
    @RolesAllowed({Roles.COORDINATOR, Roles.INTEGRATION})
    @Operation(
            operationId = "recognisePriorLearning",
            summary = "Recognise prior learning: a part or a whole module counts as passed by a person's decision")
    @APIResponse(
            responseCode = "201",
            description = "Recognised, and counted; Location is the recognition",
            content = @Content(schema = @Schema(implementation = RecognitionView.class)))
    @APIResponse(
            responseCode = "409",
            description = "Recognised already, and Location tells by which; or the enrolment is withdrawn")
    @APIResponse(
            responseCode = "422",
            description = "The programme asks for no such module or part, or the key came before with another request")
    public Uni<Response> recognise(
            @PathParam("id") String id,
            @Parameter(
                            description =
                                    "Sent again with the same key, the request has the same answer and no second effect")
                    @HeaderParam(IdempotencyKey.HEADER)
                    @Nullable
                    String keyHeader,
            @Nullable Recognise body) {
        UUID enrolment = EnrolmentId.parse(id);
        Optional<IdempotencyKey> key = key(keyHeader, enrolment, body);
        return once.of(
                        key,
                        Recognised.class,
                        first -> recognitions
                                .require(database, enrolment, first.recognition())
                                .map(StoredRecognition::asRecorded),
                        () -> recognise(enrolment, body, key))
                .map(answer -> created(enrolment, answer));
    }

    private Uni<StoredRecognition> recognise(UUID enrolment, @Nullable Recognise body, Optional<IdempotencyKey> key) {
        Visibility visibility = Visible.toActOn(caller.get());
        RecognitionOrder order = RecogniseChecks.check(body, actor(), clock);
        return Panache.withSession(() -> enrolments.require(enrolment, visibility))
                .chain(() -> recognising.recognise(enrolment, order, key));
    }

    private Optional<IdempotencyKey> key(@Nullable String header, UUID enrolment, @Nullable Recognise body) {
        RequestText text = RequestText.of("recognise").with("enrolment", enrolment);
        if (body != null) {
            text.with("module", body.module())
                    .with("part", body.part())
                    .with("reason", body.reason())
                    .with("evidence", body.evidence())
                    .with("recognisedOn", body.recognisedOn());
        }
        return IdempotencyKey.optional(
                caller.get().keyOwner().orElseThrow(ForbiddenException::new), header, text.toString());
    }

    private static Response created(UUID enrolment, Answer<StoredRecognition> answer) {
        Response.ResponseBuilder response = Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, location(enrolment, answer.body().id()))
                .entity(answer.body().view(true));
        return (answer.replayed() ? response.header(Answer.REPLAYED_HEADER, "true") : response).build();
    }

    @GET
    @RolesAllowed({Roles.LEARNER, Roles.INSTRUCTOR, Roles.COORDINATOR, Roles.INTEGRATION, Roles.OPERATOR})
    @Operation(
            operationId = "listRecognitions",
            summary = "The recognitions of one enrolment, oldest first, the withdrawn ones among them")
    public Uni<Page<RecognitionView>> list(
            @PathParam("id") String id,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("after") @Nullable String after) {
        UUID enrolment = EnrolmentId.parse(id);
        PageRequest request = PageRequest.of(limit, after);
        Visibility visibility = Visible.beyondOneEnrolment(caller.get());
        boolean personal = Visible.withPersonalData(visibility);
        return Panache.withSession(() -> enrolments.require(enrolment, visibility))
                .chain(() -> recognitions.page(database, enrolment, request))
                .map(page -> page.map(recognition -> recognition.view(personal)));
    }

    @GET
    @Path("{rid}")
    @RolesAllowed({Roles.LEARNER, Roles.INSTRUCTOR, Roles.COORDINATOR, Roles.INTEGRATION, Roles.OPERATOR})
    @Operation(operationId = "getRecognition", summary = "One recognition, whether it stands or was withdrawn")
    public Uni<RecognitionView> get(@PathParam("id") String id, @PathParam("rid") String rid) {
        UUID enrolment = EnrolmentId.parse(id);
        UUID recognition = PathId.parse("rid", rid);
        Visibility visibility = Visible.beyondOneEnrolment(caller.get());
        boolean personal = Visible.withPersonalData(visibility);
        return Panache.withSession(() -> enrolments.require(enrolment, visibility))
                .chain(() -> recognitions.require(database, enrolment, recognition))
                .map(found -> found.view(personal));
    }

    @DELETE
    @Path("{rid}")
    @RolesAllowed({Roles.COORDINATOR, Roles.INTEGRATION})
    @Operation(
            operationId = "withdrawRecognition",
            summary = "Withdraw a recognition: it counts no more and stays readable; doing it again changes nothing")
    @APIResponse(
            responseCode = "200",
            description = "As it is now, with who withdrew it first",
            content = @Content(schema = @Schema(implementation = RecognitionView.class)))
    @APIResponse(responseCode = "409", description = "It stands, and the enrolment is withdrawn")
    public Uni<RecognitionView> withdraw(@PathParam("id") String id, @PathParam("rid") String rid) {
        UUID enrolment = EnrolmentId.parse(id);
        UUID recognition = PathId.parse("rid", rid);
        Visibility visibility = Visible.toActOn(caller.get());
        String actor = actor();
        return Panache.withSession(() -> enrolments.require(enrolment, visibility))
                .chain(() -> withdrawing.withdraw(enrolment, recognition, actor))
                .map(withdrawn -> withdrawn.view(true));
    }

    /** A relative reference, RFC 3986: it holds at the service and through the gateway. */
    static String location(UUID enrolment, UUID recognition) {
        return "/api/enrolment/v1/enrolments/" + enrolment + "/recognitions/" + recognition;
    }

    private String actor() {
        return caller.get().actor().orElseThrow(ForbiddenException::new);
    }
}
