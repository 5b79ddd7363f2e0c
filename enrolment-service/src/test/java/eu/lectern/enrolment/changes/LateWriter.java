package eu.lectern.enrolment.changes;

import eu.lectern.contracts.enrolment.ProgressChanged;
import eu.lectern.contracts.enrolment.ProgressView.ProgrammeStatus;
import eu.lectern.contracts.event.EventTypes;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * Changes one enrolment again and again, in transactions that linger before they commit, or do not commit at all. The last
 * one always commits, so that there is an order to look for.
 */
final class LateWriter {

    private static final int TRANSACTIONS = 6;

    private final UUID enrolment = UUID.randomUUID();
    private final CompletableFuture<List<String>> committed = new CompletableFuture<>();

    private LateWriter() {}

    static LateWriter start(Pool database, ChangeLog log, DescribingChanges describing, String institution, long seed) {
        LateWriter writer = new LateWriter();
        Thread.ofVirtual().start(() -> writer.run(database, log, describing, institution, new Random(seed)));
        return writer;
    }

    /** What it has committed, in order, once it is done. */
    List<String> committed() {
        return committed.join();
    }

    private void run(Pool database, ChangeLog log, DescribingChanges describing, String institution, Random random) {
        try {
            List<String> done = new ArrayList<>();
            long version = 0;
            for (int transaction = 0; transaction < TRANSACTIONS; transaction++) {
                List<Change> changes = new ArrayList<>();
                for (int number = random.nextInt(3); number >= 0; number--) {
                    version++;
                    changes.add(change(describing, institution, version));
                }
                boolean last = transaction == TRANSACTIONS - 1;
                boolean commits = last || random.nextInt(5) > 0;
                Duration delay = Duration.ofMillis(1 + random.nextInt(8));
                if (write(database, log, changes, delay, commits)) {
                    changes.forEach(change -> done.add(name(change)));
                }
                if (random.nextBoolean()) {
                    log.wake();
                }
            }
            committed.complete(List.copyOf(done));
        } catch (Throwable failed) {
            committed.completeExceptionally(failed);
        }
    }

    private static boolean write(Pool database, ChangeLog log, List<Change> changes, Duration delay, boolean commits)
            throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> database.withTransaction(
                        connection -> log.append(connection, changes)
                                .onItem()
                                .delayIt()
                                .by(delay)
                                .chain(() -> commits
                                        ? Uni.createFrom().item(true)
                                        : Uni.createFrom().<Boolean>failure(new RolledBack())))
                .onFailure(RolledBack.class)
                .recoverWithItem(false));
    }

    private Change change(DescribingChanges describing, String institution, long version) {
        Change told = describing.told(
                "test",
                institution,
                enrolment,
                EventTypes.PROGRESS_CHANGED,
                Instant.EPOCH,
                new ProgressChanged(
                        enrolment,
                        version,
                        institution,
                        "CECO",
                        ProgrammeStatus.IN_PROGRESS,
                        0,
                        1,
                        null,
                        "library-vet",
                        "0.2",
                        "hash",
                        Instant.EPOCH));
        return new Change(
                institution, enrolment, told.type(), told.at(), named(told.data(), version), Optional.empty());
    }

    private static String named(String data, long version) {
        return data.replaceFirst("\\{", "{\"name\":\"" + version + "\",");
    }

    private static String name(Change change) {
        return change.enrolment() + " " + change.data().replaceAll("^\\{\"name\":\"(\\d+)\".*", "$1");
    }

    private static final class RolledBack extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
