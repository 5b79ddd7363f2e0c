package eu.lectern.kit.audit;

import eu.lectern.kit.identity.Caller;
import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.common.vertx.VertxContext;
import java.util.Optional;

/**
 * A request that may write, as the audit log tells of it. It goes along with the request's own Vert.x context, so that use
 * cases need not hand it on.
 *
 * @param operation the operation's id in the service's OpenAPI document
 */
record AuditedRequest(Caller caller, String operation) {

    private static final String PLACE = AuditedRequest.class.getName();

    void remember() {
        if (VertxContext.isOnDuplicatedContext()) {
            ContextLocals.put(PLACE, this);
        }
    }

    /** Empty outside of such a request, e.g. in an intake. */
    static Optional<AuditedRequest> current() {
        return VertxContext.isOnDuplicatedContext() ? ContextLocals.get(PLACE) : Optional.empty();
    }
}
