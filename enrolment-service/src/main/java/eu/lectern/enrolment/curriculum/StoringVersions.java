package eu.lectern.enrolment.curriculum;

import eu.lectern.contracts.curriculum.CurriculumPublished;
import eu.lectern.contracts.curriculum.Programme;
import eu.lectern.enrolment.completion.ProgrammePolicy;
import eu.lectern.kit.event.ReceivedEvent;
import eu.lectern.kit.intake.EventApplier;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.List;

/** Keeps published versions. What cannot be evaluated is refused here, before anybody can be pinned to it. */
@Singleton
final class StoringVersions implements EventApplier<CurriculumPublished> {

    private final Pool database;
    private final VersionTable versions;

    StoringVersions(Pool database, VersionTable versions) {
        this.database = database;
        this.versions = versions;
    }

    @Override
    public Uni<Void> apply(List<ReceivedEvent<CurriculumPublished>> batch) {
        return database.withTransaction(connection -> Multi.createFrom()
                .iterable(batch)
                .onItem()
                .transformToUniAndConcatenate(event -> store(connection, event.data()))
                .collect()
                .last());
    }

    private Uni<Void> store(SqlConnection connection, CurriculumPublished published) {
        for (Programme programme : published.curriculum().programmes()) {
            ProgrammePolicy.of(published, programme.code());
        }
        return versions.insert(connection, published).chain(() -> requireUnchanged(connection, published));
    }

    /** A version never changes; one that claims to is a mistake of whoever published it. */
    private Uni<Void> requireUnchanged(SqlConnection connection, CurriculumPublished published) {
        String code = published.curriculum().code();
        String version = published.curriculum().version();
        return versions.hash(connection, code, version)
                .invoke(held -> {
                    if (!held.equals(published.policyHash())) {
                        throw new IllegalArgumentException("%s/%s was published before with the hash %s, now with %s"
                                .formatted(code, version, held, published.policyHash()));
                    }
                })
                .replaceWithVoid();
    }
}
