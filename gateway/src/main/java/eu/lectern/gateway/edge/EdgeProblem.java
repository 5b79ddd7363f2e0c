package eu.lectern.gateway.edge;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * What the edge itself has to say, as the services say it: {@code application/problem+json}, RFC 9457.
 *
 * @param slug the last part of the type's URI
 */
record EdgeProblem(int status, String slug, String title, String detail) {

    static final String MEDIA_TYPE = "application/problem+json";

    static EdgeProblem badTarget() {
        return new EdgeProblem(
                400,
                "invalid-request",
                "The request cannot be understood",
                "The path has segments or characters that can be read in more than one way.");
    }

    static EdgeProblem notFound() {
        return new EdgeProblem(
                404,
                "not-found",
                "There is no such resource",
                "The interfaces are /api/catalog/v1, /api/enrolment/v1 and /api/assessment/v1.");
    }

    static EdgeProblem badMethod() {
        return new EdgeProblem(
                405, "method-not-allowed", "Method Not Allowed", "This method is not passed on to any resource.");
    }

    static EdgeProblem unavailable(PartnerApi api) {
        return new EdgeProblem(
                503,
                "unavailable",
                "Something that is needed is not available",
                "At the moment " + api.words() + " cannot be reached; trying again later helps.");
    }

    static EdgeProblem badGateway(PartnerApi api) {
        return new EdgeProblem(
                502,
                "bad-gateway",
                "The service behind did not answer",
                "The connection to " + api.words() + " broke before there was an answer. Whether the request was"
                        + " carried out is not known; one with an Idempotency-Key can be sent again.");
    }

    static EdgeProblem timeout(PartnerApi api) {
        return new EdgeProblem(
                504,
                "gateway-timeout",
                "The service behind did not answer in time",
                "There was no answer about " + api.words() + " in time. Whether the request was carried out is not"
                        + " known; one with an Idempotency-Key can be sent again.");
    }

    /** The body; {@code instance} is the path of the request. */
    Buffer body(@Nullable String instance) {
        return new JsonObject()
                .put("type", "/problems/" + slug)
                .put("title", title)
                .put("status", status)
                .put("detail", detail)
                .put("instance", instance)
                .toBuffer();
    }
}
