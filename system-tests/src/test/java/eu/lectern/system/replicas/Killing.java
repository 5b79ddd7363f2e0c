package eu.lectern.system.replicas;

import eu.lectern.stack.process.Deadline;
import eu.lectern.stack.services.ServiceProcess;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Kills the instances of a service in turn, one at a time, and starts each again before the other's turn comes. In between
 * the clients get some more acknowledgements, so that a death meets work in hand. Each instance dies once at least, however
 * long a start takes.
 */
final class Killing {

    private static final int ACKNOWLEDGEMENTS_BETWEEN = 20;

    private final List<ServiceProcess> instances;
    private final AtomicInteger acknowledged;
    private final Deadline end;

    /**
     * Makes the killer of one service.
     *
     * @param acknowledged counts the clients' acknowledgements
     */
    Killing(List<ServiceProcess> instances, AtomicInteger acknowledged, Duration howLong) {
        this.instances = instances;
        this.acknowledged = acknowledged;
        this.end = Deadline.in(howLong);
    }

    /** Kills until its time is over; gives how many died. In the end all run. */
    CompletableFuture<Integer> begin(ExecutorService threads) {
        return CompletableFuture.supplyAsync(this::killInTurn, threads);
    }

    private int killInTurn() {
        int deaths = 0;
        while (deaths < instances.size() || !end.passed()) {
            ServiceProcess victim = instances.get(deaths % instances.size());
            victim.kill();
            victim.start();
            deaths++;
            int present = acknowledged.get();
            end.await(() -> acknowledged.get() >= present + ACKNOWLEDGEMENTS_BETWEEN);
        }
        return deaths;
    }
}
