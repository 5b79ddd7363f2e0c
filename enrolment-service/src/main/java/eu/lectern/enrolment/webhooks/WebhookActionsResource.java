package eu.lectern.enrolment.webhooks;

import eu.lectern.contracts.identity.Roles;
import eu.lectern.contracts.webhook.ReplayWebhook;
import eu.lectern.contracts.webhook.RotateSecret;
import eu.lectern.contracts.webhook.WebhookDeliveryView;
import eu.lectern.contracts.webhook.WebhookView;
import eu.lectern.enrolment.register.PathId;
import eu.lectern.enrolment.register.Visible;
import eu.lectern.kit.idempotency.IdempotencyKey;
import eu.lectern.kit.idempotency.RequestText;
import eu.lectern.kit.identity.CurrentCaller;
import eu.lectern.kit.identity.Visibility;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What can be done with a webhook beside changing it. */
@Path(WebhookViews.PATH + "/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "webhooks")
class WebhookActionsResource {

    private final CurrentCaller caller;
    private final WebhookTable table;
    private final ManagingWebhooks managing;
    private final Pinging pinging;
    private final DeliveryTable deliveries;

    WebhookActionsResource(
            CurrentCaller caller,
            WebhookTable table,
            ManagingWebhooks managing,
            Pinging pinging,
            DeliveryTable deliveries) {
        this.caller = caller;
        this.table = table;
        this.managing = managing;
        this.pinging = pinging;
        this.deliveries = deliveries;
    }

    @POST
    @Path("ping")
    @RolesAllowed({Roles.COORDINATOR, Roles.INTEGRATION})
    @Operation(
            operationId = "pingWebhook",
            summary = "Send a test message now, once, also while the webhook is paused or dead",
            description = "The answer tells how the receiver has answered.")
    @APIResponse(
            responseCode = "200",
            description = "Sent, received or not",
            content = @Content(schema = @Schema(implementation = WebhookDeliveryView.class)))
    @APIResponse(responseCode = "503", description = "Too many pings are on their way; see Retry-After")
    public Uni<WebhookDeliveryView> ping(@PathParam("id") String id) {
        return table.require(PathId.parse("id", id), institution()).chain(pinging::ping);
    }

    @POST
    @Path("secret")
    @RolesAllowed({Roles.COORDINATOR, Roles.INTEGRATION})
    @Operation(
            operationId = "rotateWebhookSecret",
            summary = "Sign with a new secret",
            description =
                    "The secret before it signs too for a day, so that the receiver can take its time. The new one is "
                            + "told in this answer only.")
    @APIResponse(
            responseCode = "200",
            description = "Signed with both from now on; its ETag is the revision",
            content = @Content(schema = @Schema(implementation = WebhookView.class)))
    @APIResponse(responseCode = "422", description = "The idempotency key came before with another request")
    public Uni<Response> rotate(
            @PathParam("id") String id,
            @Parameter(
                            description =
                                    "Sent again with the same key, the request has the same answer and no second effect")
                    @HeaderParam(IdempotencyKey.HEADER)
                    @Nullable
                    String keyHeader,
            @Nullable RotateSecret body) {
        UUID webhook = PathId.parse("id", id);
        @Nullable String text = body == null ? null : body.secret();
        Optional<SigningSecret> secret = WebhookChecks.check(text);
        String request = RequestText.of("rotateWebhookSecret")
                .with("webhook", webhook)
                .with("secret", text)
                .toString();
        return managing.rotate(institution(), webhook, secret, WebhookOwner.key(caller.get(), keyHeader, request))
                .map(answer -> WebhookResource.told(Response.ok(), answer).build());
    }

    @POST
    @Path("replay")
    @RolesAllowed({Roles.COORDINATOR, Roles.INTEGRATION})
    @Operation(
            operationId = "replayWebhook",
            summary = "Send everything after a place in the change feed, again or for the first time",
            description = "The messages have the ids that they had before. A webhook that is dead comes to life.")
    @APIResponse(
            responseCode = "200",
            description = "It goes on from there; its ETag is the revision",
            content = @Content(schema = @Schema(implementation = WebhookView.class)))
    @APIResponse(responseCode = "410", description = "The feed cannot be resumed from the cursor")
    public Uni<Response> replay(@PathParam("id") String id, @Nullable ReplayWebhook body) {
        UUID webhook = PathId.parse("id", id);
        if (body == null || body.after() == null) {
            throw StandardRefusal.invalid("after", "is required: a cursor of the change feed, oldest or latest")
                    .asException();
        }
        return managing.replay(institution(), webhook, body.after()).map(WebhookResource::ok);
    }

    @GET
    @Path("deliveries")
    @RolesAllowed({Roles.COORDINATOR, Roles.INTEGRATION})
    @Operation(operationId = "listWebhookDeliveries", summary = "Every attempt of the last 30 days, newest first")
    public Uni<Page<WebhookDeliveryView>> deliveries(
            @PathParam("id") String id,
            @Parameter(description = "true: those that were not received; false: those that were")
                    @QueryParam("failed")
                    @Nullable
                    String failed,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("after") @Nullable String after) {
        UUID webhook = PathId.parse("id", id);
        Optional<Boolean> wished = Optional.ofNullable(failed).map(WebhookActionsResource::flag);
        PageRequest request = PageRequest.of(limit, after);
        return table.require(webhook, institution()).chain(() -> deliveries.page(webhook, wished, request));
    }

    private static boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw StandardRefusal.invalid("failed", "must be true or false").asException();
        };
    }

    private Visibility.OfInstitution institution() {
        return WebhookOwner.of(Visible.toFollow(caller.get()));
    }
}
