package eu.lectern.enrolment.reevaluation;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Works on the jobs for as long as the service lives: at once when it is woken, and by a slow poll, which finds what an
 * instance left that died, and lets instances share a long job. One batch at a time, so that results and requests find the
 * database as free as before; the running jobs take turns, so that a small one need not wait for a large one.
 */
@Singleton
final class JobRunner {

    private static final Logger LOG = Logger.getLogger(JobRunner.class);

    private final Vertx vertx;
    private final JobTable jobs;
    private final JobBatch batch;
    private final ReevaluationConfiguration configuration;
    private final AtomicInteger wakeUps = new AtomicInteger();
    private volatile @Nullable Context context;
    private volatile boolean stopping;

    JobRunner(Vertx vertx, JobTable jobs, JobBatch batch, ReevaluationConfiguration configuration) {
        this.vertx = vertx;
        this.jobs = jobs;
        this.batch = batch;
        this.configuration = configuration;
    }

    void start(@Observes StartupEvent started) {
        context = vertx.getOrCreateContext();
        vertx.setPeriodic(configuration.pollInterval().toMillis(), timer -> wake());
        wake();
    }

    void stop(@Observes ShutdownEvent stopped) {
        stopping = true;
    }

    /** Says that there may be something to do. Cheap, and safe to call from any thread. */
    void wake() {
        Context own = context;
        if (own != null && wakeUps.getAndIncrement() == 0) {
            own.runOnContext(now -> run());
        }
    }

    /** Until nothing is left to do; whoever wakes it meanwhile is heard when it has come to the end. */
    private void run() {
        int heard = wakeUps.get();
        round().repeat()
                .whilst(worked -> worked && !stopping)
                .collect()
                .last()
                .subscribe()
                .with(done -> rest(heard), failure -> {
                    LOG.warnf("Re-evaluation waits: %s", failure.toString());
                    rest(heard);
                });
    }

    private void rest(int heard) {
        Context own = context;
        if (own != null && wakeUps.addAndGet(-heard) > 0 && !stopping) {
            own.runOnContext(now -> run());
        }
    }

    /** One batch of each running job; whether there was any. */
    private Uni<Boolean> round() {
        return Uni.createFrom()
                .deferred(jobs::running)
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
