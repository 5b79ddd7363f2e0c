package eu.lectern.stack;

import eu.lectern.stack.process.Component;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;

/** The start of parts of a stack, side by side; it can be cancelled, for good. */
final class StackStart {

    private final StackListener listener;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CompletionService<Component> starts = new ExecutorCompletionService<>(threads);

    StackStart(StackListener listener) {
        this.listener = listener;
    }

    /** Starts all of them at once and returns when all are up; throws what the first failure threw, at once. */
    void run(List<? extends Component> components) {
        components.forEach(this::begin);
        components.forEach(_ -> awaitNext());
    }

    /** Ends what is still starting, and waits until nothing starts any more. */
    void cancel() {
        threads.shutdownNow();
        threads.close();
    }

    private void begin(Component component) {
        try {
            Future<Component> _ = starts.submit(() -> start(component));
        } catch (RejectedExecutionException cancelled) {
            throw new CancellationException("the start was cancelled");
        }
    }

    private Component start(Component component) {
        listener.starting(component.name());
        component.start();
        listener.started(component.name());
        return component;
    }

    private void awaitNext() {
        try {
            starts.take().get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the start was interrupted");
        }
    }
}
