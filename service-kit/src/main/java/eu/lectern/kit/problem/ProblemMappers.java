package eu.lectern.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Maps every failure to problem+json, once for all services. */
final class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final RequestPath path;

    ProblemMappers(RequestPath path) {
        this.path = path;
    }

    @ServerExceptionMapper
    Response refused(RefusedException refused) {
        Response.ResponseBuilder response = respond(Problem.of(refused.refusal(), path.get()));
        refused.refusal().headers().forEach(response::header);
        return response.build();
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException invalid) {
        List<Violation> violations = invalid.getConstraintViolations().stream()
                .map(violation -> new Violation(field(violation), violation.getMessage()))
                .sorted((a, b) -> a.field().compareTo(b.field()))
                .toList();
        return respond(Problem.of(new StandardRefusal.Invalid(violations), path.get()))
                .build();
    }

    @ServerExceptionMapper
    Response mismatched(MismatchedInputException mismatched) {
        return unreadable(mismatched);
    }

    @ServerExceptionMapper({AuthenticationFailedException.class, UnauthorizedException.class})
    Response unauthenticated(SecurityException unauthenticated) {
        return respond(problem(ProblemType.UNAUTHENTICATED, "Send a valid access token as a bearer token."))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    /** While Keycloak is away no token can be checked: that is neither the caller's mistake nor ours. */
    @ServerExceptionMapper
    Response uncheckable(OIDCException identityAway) {
        LOG.warnf("A token cannot be checked: %s", identityAway.getMessage());
        return respond(problem(ProblemType.UNAVAILABLE, "Access tokens cannot be checked now; try again later."))
                .build();
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException forbidden) {
        return respond(problem(ProblemType.FORBIDDEN, "The token's roles do not allow this."))
                .build();
    }

    @ServerExceptionMapper
    Response http(WebApplicationException failed) {
        if (failed.getCause() instanceof JsonProcessingException unreadable) {
            return unreadable(unreadable);
        }
        int status = failed.getResponse().getStatus();
        if (status < 400) {
            return failed.getResponse();
        }
        if (status >= 500) {
            return failure(failed);
        }
        Response.StatusType reason = failed.getResponse().getStatusInfo();
        ProblemType type = status == 404
                ? ProblemType.NOT_FOUND
                : new ProblemType(slug(reason.getReasonPhrase()), status, reason.getReasonPhrase());
        return respond(problem(type, type.title() + ".")).build();
    }

    @ServerExceptionMapper
    Response failure(Throwable failure) {
        return respond(UnexpectedFailure.problem(failure, path.get())).build();
    }

    private Response unreadable(JsonProcessingException unreadable) {
        return respond(Problem.of(new StandardRefusal.Invalid(List.of(JsonMistake.in(unreadable))), path.get()))
                .build();
    }

    private Problem problem(ProblemType type, String detail) {
        return Problem.of(type, detail, List.of(), path.get());
    }

    private static Response.ResponseBuilder respond(Problem problem) {
        return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
    }

    private static String slug(String reasonPhrase) {
        return reasonPhrase.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
    }

    /** Leaves out the Java names of the method and, for a body, of its parameter. */
    private static String field(ConstraintViolation<?> violation) {
        List<String> steps = new ArrayList<>();
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.METHOD) {
                continue;
            }
            if (node.getKind() == ElementKind.PARAMETER) {
                steps.add(node.getName());
                continue;
            }
            if (steps.size() == 1
                    && node.getKind() == ElementKind.PROPERTY
                    && !steps.getFirst().contains(".")) {
                steps.clear();
            }
            steps.add(node.toString());
        }
        return String.join(".", steps);
    }
}
