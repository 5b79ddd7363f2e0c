package eu.lectern.enrolment.reevaluation;

import eu.lectern.kit.work.Rounds;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Works on the jobs for as long as the service lives: at once when it is woken, and by a slow poll, which finds what an
 * instance left that died, and lets instances share a long job. One batch at a time, so that results and requests find the
 * database as free as before; the running jobs take turns, so that a small one need not wait for a large one.
 */
@Singleton
final class JobRunner {

    private final JobTable jobs;
    private final JobBatch batch;
    private final ReevaluationConfiguration configuration;
    private final Rounds rounds;

    JobRunner(Vertx vertx, JobTable jobs, JobBatch batch, ReevaluationConfiguration configuration) {
        this.jobs = jobs;
        this.batch = batch;
        this.configuration = configuration;
        this.rounds = new Rounds(vertx, "Re-evaluation", this::round);
    }

    void start(@Observes StartupEvent started) {
        rounds.start(configuration.pollInterval());
    }

    void stop(@Observes ShutdownEvent stopped) {
        rounds.stop();
    }

    /** Says that there may be something to do. Cheap, and safe to call from any thread. */
    void wake() {
        rounds.wake();
    }

    /** One batch of each running job; whether there was any. */
    private Uni<Boolean> round() {
        return jobs.running()
                .chain(running -> Multi.createFrom()
                        .iterable(running)
                        .onItem()
                        .transformToUniAndConcatenate(batch::next)
                        .collect()
                        .asList()
                        .map(JobRunner::anyWorked));
    }

    private static boolean anyWorked(List<Boolean> worked) {
        return worked.contains(true);
    }
}
