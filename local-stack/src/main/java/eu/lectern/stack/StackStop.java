package eu.lectern.stack;

import eu.lectern.stack.process.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The stop of a stack: first the services, at once, then what they need, the last started first. */
record StackStop(List<Component> startOrder) {

    private static final int STORES = 3;

    void run() {
        List<RuntimeException> failures = new ArrayList<>();
        List<Component> services = startOrder.subList(STORES, startOrder.size());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Void>> stops = services.stream()
                    .map(service -> CompletableFuture.runAsync(service::stop, threads))
                    .toList();
            stops.forEach(stop -> attempt(stop::join, failures));
        }
        startOrder.subList(0, STORES).reversed().forEach(store -> attempt(store::stop, failures));
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
    }

    /** One that cannot be stopped must not keep the others from it. */
    private static void attempt(Runnable stop, List<RuntimeException> failures) {
        try {
            stop.run();
        } catch (RuntimeException e) {
            failures.add(e);
        }
    }
}
