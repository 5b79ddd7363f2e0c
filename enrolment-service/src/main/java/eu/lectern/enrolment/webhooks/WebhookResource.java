package eu.lectern.enrolment.webhooks;

import eu.lectern.contracts.identity.Roles;
import eu.lectern.contracts.webhook.ChangeWebhook;
import eu.lectern.contracts.webhook.CreateWebhook;
import eu.lectern.contracts.webhook.WebhookView;
import eu.lectern.enrolment.register.PathId;
import eu.lectern.enrolment.register.Visible;
import eu.lectern.kit.idempotency.Answer;
import eu.lectern.kit.idempotency.IdempotencyKey;
import eu.lectern.kit.idempotency.RequestText;
import eu.lectern.kit.identity.CurrentCaller;
import eu.lectern.kit.identity.Visibility;
import eu.lectern.kit.paging.Page;
import eu.lectern.kit.precondition.IfMatch;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /api/enrolment/v1/webhooks}: the subscriptions of the caller's institution. */
@Path(WebhookViews.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "webhooks")
class WebhookResource {

    private final CurrentCaller caller;
    private final WebhookTable table;
    private final MakingWebhooks making;
    private final ManagingWebhooks managing;
    private final AddressRules rules;
    private final WebhooksConfiguration configuration;

    WebhookResource(
            CurrentCaller caller,
            WebhookTable table,
            MakingWebhooks making,
            ManagingWebhooks managing,
            AddressRules rules,
            WebhooksConfiguration configuration) {
        this.caller = caller;
        this.table = table;
        this.making = making;
        this.managing = managing;
        this.rules = rules;
        this.configuration = configuration;
    }

    @POST
    @RolesAllowed({Roles.COORDINATOR, Roles.INTEGRATION})
    @Operation(
            operationId = "createWebhook",
            summary = "Have changes of the caller's institution sent to a URL",
            description =
                    "Each change is sent as the change feed shows it, signed as Standard Webhooks says, in order for each "
                            + "enrolment, and again until it is answered with 2xx. The secret is told in this answer only.")
    @APIResponse(
            responseCode = "201",
            description = "Made; Location is the webhook, its ETag the revision",
            content = @Content(schema = @Schema(implementation = WebhookView.class)))
    @APIResponse(responseCode = "409", description = "The institution has as many webhooks as it may")
    @APIResponse(responseCode = "410", description = "The feed cannot be resumed from the cursor")
    @APIResponse(responseCode = "422", description = "The idempotency key came before with another request")
    public Uni<Response> create(
            @Parameter(
                            description =
                                    "Sent again with the same key, the request has the same answer and no second effect")
                    @HeaderParam(IdempotencyKey.HEADER)
                    @Nullable
                    String keyHeader,
            @Nullable CreateWebhook body) {
        Optional<IdempotencyKey> key = WebhookOwner.key(caller.get(), keyHeader, text(body));
        return making.make(institution(), body, key)
                .map(answer -> told(Response.status(Response.Status.CREATED), answer)
                        .header(
                                HttpHeaders.LOCATION,
                                WebhookViews.location(answer.body().webhook().id()))
                        .build());
    }

    /** The request in one text; see {@link RequestText}. */
    private static String text(@Nullable CreateWebhook body) {
        RequestText text = RequestText.of("createWebhook");
        return body == null
                ? text.toString()
                : text.with("url", body.url())
                        .with("types", body.types())
                        .with("description", body.description())
                        .with("secret", body.secret())
                        .with("after", body.after())
                        .toString();
    }

    /** Completes an answer that tells a secret: nobody on the way may keep it. */
    static Response.ResponseBuilder told(Response.ResponseBuilder response, Answer<ToldSecret> answer) {
        response.header(HttpHeaders.ETAG, etag(answer.body().webhook()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(answer.body().view());
        return answer.replayed() ? response.header(Answer.REPLAYED_HEADER, "true") : response;
    }

    @GET
    @RolesAllowed({Roles.COORDINATOR, Roles.INTEGRATION})
    @Operation(operationId = "listWebhooks", summary = "The webhooks of the caller's institution, oldest first")
    public Uni<Page<WebhookView>> list() {
        return table.all(institution())
                .map(webhooks ->
                        new Page<>(webhooks.stream().map(WebhookViews::view).toList(), null));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.COORDINATOR, Roles.INTEGRATION})
    @Operation(operationId = "getWebhook", summary = "One webhook, how far it has come, and why it fails if it does")
    @APIResponse(
            responseCode = "200",
            description = "Its ETag is the revision of what can be changed",
            content = @Content(schema = @Schema(implementation = WebhookView.class)))
    public Uni<Response> get(@PathParam("id") String id) {
        return table.require(PathId.parse("id", id), institution()).map(WebhookResource::ok);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({Roles.COORDINATOR, Roles.INTEGRATION})
    @Operation(
            operationId = "changeWebhook",
            summary = "Change, pause or go on with a webhook",
            description = "A webhook that is dead comes to life by it, and goes on with what it has not received.")
    @APIResponse(
            responseCode = "200",
            description = "Changed; its ETag is the revision",
            content = @Content(schema = @Schema(implementation = WebhookView.class)))
    @APIResponse(responseCode = "409", description = "What it has not received is no longer kept")
    @APIResponse(responseCode = "412", description = "The webhook is at another revision than If-Match names")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Uni<Response> change(
            @PathParam("id") String id,
            @HeaderParam(IfMatch.HEADER) @Nullable List<String> ifMatch,
            @Nullable ChangeWebhook body) {
        UUID webhook = PathId.parse("id", id);
        IfMatch expected = IfMatch.of(ifMatch);
        Webhook.Wish wish = WebhookChecks.check(body, configuration.allowHttp(), rules);
        boolean paused = body != null && Boolean.TRUE.equals(body.paused());
        return managing.change(institution(), webhook, expected, wish, paused).map(WebhookResource::ok);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Roles.COORDINATOR, Roles.INTEGRATION})
    @Operation(operationId = "deleteWebhook", summary = "Delete a webhook and the log of its deliveries")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "412", description = "The webhook is at another revision than If-Match names")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Uni<Void> delete(@PathParam("id") String id, @HeaderParam(IfMatch.HEADER) @Nullable List<String> ifMatch) {
        UUID webhook = PathId.parse("id", id);
        return managing.delete(institution(), webhook, IfMatch.of(ifMatch));
    }

    private Visibility.OfInstitution institution() {
        return WebhookOwner.of(Visible.toFollow(caller.get()));
    }

    static Response ok(Webhook webhook) {
        return Response.ok(WebhookViews.view(webhook))
                .header(HttpHeaders.ETAG, etag(webhook))
                .build();
    }

    static String etag(Webhook webhook) {
        return "\"" + webhook.revision() + "\"";
    }
}
