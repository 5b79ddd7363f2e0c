package eu.lectern.system.partners;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Runs some jobs at the same time; when one of them fails, none is waited for any longer. */
final class Together {

    private Together() {}

    /** What they gave, in the order in which they ended. */
    static List<Object> run(List<Callable<?>> jobs, Duration patience) throws InterruptedException {
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            ExecutorCompletionService<Object> running = new ExecutorCompletionService<>(threads);
            jobs.forEach(job -> running.submit(job::call));
            List<Object> given = new ArrayList<>();
            while (given.size() < jobs.size()) {
                Future<Object> ended = running.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
                if (ended == null) {
                    throw new AssertionError("nothing has ended for " + patience);
                }
                given.add(ended.get());
            }
            return given;
        } catch (ExecutionException failed) {
            throw new AssertionError(failed.getCause());
        } finally {
            threads.shutdownNow();
        }
    }
}
