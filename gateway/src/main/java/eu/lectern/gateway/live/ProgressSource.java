package eu.lectern.gateway.live;

import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Reads the progress of one enrolment, as one person may see it. */
@FunctionalInterface
interface ProgressSource {

    /**
     * Reads it.
     *
     * @param known the version that is known already; {@link Freshness#NOTHING} when none is
     * @return empty when it still has the known version; fails with a
     *     {@link eu.lectern.gateway.refusal.RefusedException} only
     */
    Uni<Optional<Snapshot>> read(long known);
}
