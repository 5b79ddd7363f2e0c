package eu.lectern.kit.audit;

import eu.lectern.kit.identity.CurrentCaller;
import eu.lectern.kit.problem.RequestPath;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** Notes who sends a request that may write, and tells the audit log when nothing came of it. */
final class AuditingRequests {

    private static final Logger LOG = Logger.getLogger(AuditingRequests.class);

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /** The migrations that make the table; a service without them has no log. */
    private static final String MIGRATIONS = "db/kit/audit";

    private static final int LOWEST_REFUSAL = 400;
    private static final int FORBIDDEN = 403;
    private static final int LOWEST_FAILURE = 500;
    private static final int LONGEST_PATH = 500;

    private final CurrentCaller caller;
    private final RequestPath path;
    private final AuditTable log;
    private final boolean enabled;

    AuditingRequests(
            CurrentCaller caller,
            RequestPath path,
            AuditTable log,
            @ConfigProperty(name = "quarkus.flyway.locations", defaultValue = "") List<String> migrations) {
        this.caller = caller;
        this.path = path;
        this.log = log;
        this.enabled = migrations.contains(MIGRATIONS);
    }

    /** After authentication and the check of roles. */
    @ServerRequestFilter
    void note(ContainerRequestContext request, ResourceInfo resource) {
        if (mayWrite(request)) {
            new AuditedRequest(caller.get(), operation(resource)).remember();
        }
    }

    @ServerResponseFilter
    void tell(ContainerRequestContext request, ContainerResponseContext response, ResourceInfo resource) {
        int status = response.getStatus();
        if (status >= LOWEST_REFUSAL && mayWrite(request)) {
            AuditedRequest.current()
                    .or(() -> withoutTheRole(status, resource))
                    .filter(noted -> noted.caller().actor().isPresent())
                    .ifPresent(noted -> tell(noted, status));
        }
    }

    private boolean mayWrite(ContainerRequestContext request) {
        return enabled && !READING.contains(request.getMethod());
    }

    /** Who lacks the role is known and was not noted; of who has no good token nothing is known. */
    private Optional<AuditedRequest> withoutTheRole(int status, ResourceInfo resource) {
        return status == FORBIDDEN
                ? Optional.of(new AuditedRequest(caller.get(), operation(resource)))
                : Optional.empty();
    }

    private void tell(AuditedRequest request, int status) {
        AuditOutcome outcome = status >= LOWEST_FAILURE ? AuditOutcome.FAILED : AuditOutcome.REFUSED;
        log.append(request, cut(path.get()), outcome, status)
                .subscribe()
                .with(
                        done -> {},
                        failed -> LOG.warnf("The audit log was not told of a refusal: %s", failed.toString()));
    }

    /** What a client makes up as a path is not kept in full, nor with characters that PostgreSQL refuses. */
    private static String cut(@Nullable String path) {
        String whole = path == null ? "" : path.replace('\0', '\uFFFD');
        return whole.length() <= LONGEST_PATH ? whole : whole.substring(0, LONGEST_PATH);
    }

    private static String operation(ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        return Optional.ofNullable(method.getAnnotation(Operation.class))
                .map(Operation::operationId)
                .filter(id -> !id.isEmpty())
                .orElseGet(method::getName);
    }
}
