package eu.lectern.stack;

import eu.lectern.stack.process.ComponentFailed;
import eu.lectern.stack.process.Directories;
import eu.lectern.stack.services.ServiceName;
import eu.lectern.stack.services.ServiceSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says what a stack is to be, and starts it. */
public final class LocalStackBuilder {

    /** More options for the services' JVMs, separated by blanks. */
    private static final String JAVA_OPTIONS = "LECTERN_SERVICE_JAVA_OPTS";

    private final Map<String, String> settings = new HashMap<>();
    private final List<String> javaOptions = new ArrayList<>(javaOptionsOf(System.getenv()));
    private Checkout checkout = Checkout.find();
    private @Nullable Directories directories;
    private StackPorts ports = StackPorts.of(Map.of());
    private Set<ServiceName> services = EnumSet.allOf(ServiceName.class);
    private StackListener listener = StackListener.SILENT;

    LocalStackBuilder() {}

    /** The checkout with the built services; by default the one around the working directory. */
    public LocalStackBuilder checkout(Checkout where) {
        this.checkout = where;
        return this;
    }

    /** Where data, logs and records are written; by default {@code .local} of the checkout. */
    public LocalStackBuilder dataDirectory(Path where) {
        return directories(new Directories(where, checkout.local().resolve("cache")));
    }

    /** The same, with a cache elsewhere than in the checkout. */
    public LocalStackBuilder directories(Directories where) {
        this.directories = where;
        return this;
    }

    /** Ports that nobody uses now, instead of the well-known ones. */
    public LocalStackBuilder freePorts() {
        return ports(StackPorts.free());
    }

    public LocalStackBuilder ports(StackPorts which) {
        this.ports = which;
        return this;
    }

    /** Only these services, perhaps none; by default all. */
    public LocalStackBuilder services(ServiceName... which) {
        this.services = EnumSet.noneOf(ServiceName.class);
        this.services.addAll(List.of(which));
        return this;
    }

    /** An environment variable for every service. */
    public LocalStackBuilder setting(String name, String value) {
        settings.put(name, value);
        return this;
    }

    /** An option for the JVM of every service; it wins over the stack's own and those of {@code LECTERN_SERVICE_JAVA_OPTS}. */
    public LocalStackBuilder javaOption(String option) {
        javaOptions.add(option);
        return this;
    }

    public LocalStackBuilder listener(StackListener who) {
        this.listener = who;
        return this;
    }

    /**
     * Starts everything and returns when it is ready.
     *
     * @throws ComponentFailed when a part does not come up; all others are stopped by then
     */
    public LocalStack start() {
        LocalStack stack = build();
        stack.start();
        return stack;
    }

    /** The stack, not started yet. */
    public LocalStack build() {
        Directories where = directories == null
                ? new Directories(checkout.local(), checkout.local().resolve("cache"))
                : directories;
        return new LocalStack(checkout, where, ports, services, new ServiceSettings(settings, javaOptions), listener);
    }

    private static List<String> javaOptionsOf(Map<String, String> environment) {
        return Stream.of(environment.getOrDefault(JAVA_OPTIONS, "").split("\\s+", -1))
                .filter(Predicate.not(String::isBlank))
                .toList();
    }
}
