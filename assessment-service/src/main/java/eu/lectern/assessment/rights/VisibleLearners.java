package eu.lectern.assessment.rights;

import eu.lectern.kit.identity.Visibility;
import eu.lectern.kit.problem.StandardRefusal;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.util.UUID;

/** The learners that somebody may see: those of the enrolments that they may see. */
@Singleton
public class VisibleLearners {

    private static final String KNOWN =
            "select exists (select 1 from enrolment e where " + VisibleRows.CONDITION + " and e.learner = $4)";

    private final Pool database;

    VisibleLearners(Pool database) {
        this.database = database;
    }

    /**
     * Asks whether somebody may read what belongs to a learner.
     *
     * @return fails with a refusal when no enrolment of the learner has come here, or none that they may see
     */
    public Uni<Void> require(UUID learner, Visibility visibility) {
        return database.preparedQuery(KNOWN)
                .execute(VisibleRows.of(visibility).addUUID(learner))
                .invoke(rows -> {
                    if (!rows.iterator().next().getBoolean(0)) {
                        throw StandardRefusal.notFound("learner " + learner).asException();
                    }
                })
                .replaceWithVoid();
    }
}
