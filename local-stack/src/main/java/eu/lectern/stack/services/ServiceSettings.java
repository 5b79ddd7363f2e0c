package eu.lectern.stack.services;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How a service is started.
 *
 * @param environment what tells it where the others are
 * @param javaOptions options for its JVM; they win over the stack's own
 */
public record ServiceSettings(Map<String, String> environment, List<String> javaOptions) {

    public static final ServiceSettings NONE = new ServiceSettings(Map.of(), List.of());

    public ServiceSettings {
        environment = Map.copyOf(environment);
        javaOptions = List.copyOf(javaOptions);
    }

    /** The same with further options for the JVM, which win over the present ones. */
    public ServiceSettings with(List<String> furtherOptions) {
        return new ServiceSettings(
                environment,
                Stream.concat(javaOptions.stream(), furtherOptions.stream()).toList());
    }
}
