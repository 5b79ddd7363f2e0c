package eu.lectern.enrolment.enrolling;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Does something beside the request in hand, on its event loop and on a context of its own: a Hibernate session belongs to its
 * context, so what shared one could not go on at once.
 */
final class Lane {

    private Lane() {}

    static <T> Uni<T> beside(Supplier<Uni<T>> work) {
        return Uni.createFrom().emitter(emitter -> {
            Context own = Objects.requireNonNull(VertxContext.createNewDuplicatedContext(Vertx.currentContext()));
            VertxContextSafetyToggle.setContextSafe(own, true);
            own.runOnContext(
                    now -> Uni.createFrom().deferred(work::get).subscribe().with(emitter::complete, emitter::fail));
        });
    }
}
