package eu.lectern.kit.problem;

import java.net.URI;

/**
 * A kind of problem, RFC 9457, 3.1.1. Its URI is a path, the same at every service, by which a client tells the kinds apart.
 *
 * @param slug the last part of the URI: lower-case words with hyphens
 * @param status the HTTP status
 * @param title the kind in a few words, always the same
 */
public record ProblemType(String slug, int status, String title) {

    public static final ProblemType INVALID_REQUEST =
            new ProblemType("invalid-request", 400, "The request cannot be understood");
    public static final ProblemType UNAUTHENTICATED =
            new ProblemType("unauthenticated", 401, "A valid access token is needed");
    public static final ProblemType FORBIDDEN = new ProblemType("forbidden", 403, "The role for this is missing");
    public static final ProblemType NOT_FOUND = new ProblemType("not-found", 404, "There is no such resource");
    public static final ProblemType CONFLICT =
            new ProblemType("conflict", 409, "The present state does not allow this");
    public static final ProblemType PRECONDITION_FAILED =
            new ProblemType("precondition-failed", 412, "The resource has changed meanwhile");
    public static final ProblemType UNPROCESSABLE =
            new ProblemType("unprocessable", 422, "The request is understood and cannot be carried out");
    public static final ProblemType PRECONDITION_REQUIRED =
            new ProblemType("precondition-required", 428, "A precondition is needed");
    public static final ProblemType INTERNAL = new ProblemType("internal", 500, "Something went wrong on our side");
    public static final ProblemType UNAVAILABLE =
            new ProblemType("unavailable", 503, "Something that is needed is not available");

    public URI uri() {
        return URI.create("/problems/" + slug);
    }
}
