package eu.lectern.kit.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.lectern.kit.problem.Problem;
import eu.lectern.kit.problem.ProblemType;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a bearer token that is no JWT before anything else looks at it: quarkus-oidc fails on some of them, e.g. on a
 * single dot, with an error that would be answered as ours.
 */
@Singleton
final class BearerTokenShape {

    /** Before the authentication, which has 200. */
    private static final int PRIORITY = 300;

    private static final String SCHEME = "Bearer ";
    /** The compact serialisation of RFC 7515, 7.1. */
    private static final Pattern JWT = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]+");

    private final ObjectMapper json;

    BearerTokenShape(ObjectMapper json) {
        this.json = json;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext request) {
        if (isAcceptable(request.request().getHeader(HttpHeaders.AUTHORIZATION))) {
            request.next();
            return;
        }
        request.response()
                .setStatusCode(ProblemType.UNAUTHENTICATED.status())
                .putHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"")
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(refusal(request.request().path()));
    }

    /** Other schemes are left to the authentication, which knows none of them. */
    static boolean isAcceptable(@Nullable String authorization) {
        return authorization == null
                || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                || JWT.matcher(authorization.substring(SCHEME.length()).strip()).matches();
    }

    private String refusal(@Nullable String path) {
        try {
            return json.writeValueAsString(
                    Problem.of(ProblemType.UNAUTHENTICATED, "The bearer token is no JWT.", List.of(), path));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a problem is always JSON", impossible);
        }
    }
}
