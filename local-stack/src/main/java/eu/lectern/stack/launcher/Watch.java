package eu.lectern.stack.launcher;

import eu.lectern.stack.process.Component;
import java.io.PrintStream;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Says when a part of the running stack ends by itself. Nothing is started again: somebody may be testing just that. */
final class Watch {

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final List<Component> components;
    private final PrintStream out;
    private final Set<String> told = new HashSet<>();

    Watch(List<Component> components, PrintStream out) {
        this.components = components;
        this.out = out;
    }

    void until(BooleanSupplier over) throws InterruptedException {
        while (!over.getAsBoolean()) {
            look();
            Thread.sleep(PAUSE);
        }
    }

    void look() {
        components.stream()
                .filter(component -> !component.isRunning() && told.add(component.name()))
                .forEach(component ->
                        out.println(component.name() + " has ended; the others go on. Its log: " + component.log()));
    }
}
