package eu.lectern.stack;

import eu.lectern.stack.process.Directories;
import eu.lectern.stack.process.ProcessRecord;
import eu.lectern.stack.services.ServiceName;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The processes that a killed launcher left behind in its directory. */
public record LeftOvers(Directories directories) {

    /** Ends them, the services first and at once, and returns the names of those that still lived. */
    public List<String> end() {
        List<String> services = ProcessRecord.names(directories.run()).stream()
                .filter(name -> Arrays.stream(ServiceName.values()).anyMatch(service -> service.isNameOfInstance(name)))
                .toList();
        Stream<String> endedServices = services.parallelStream().filter(this::end).toList().stream();
        return Stream.concat(
                        endedServices,
                        Stream.of("keycloak", "kafka", "postgres").filter(this::end))
                .toList();
    }

    private boolean end(String name) {
        boolean lived = ProcessRecord.read(directories.run(), name)
                .map(ProcessRecord::end)
                .orElse(false);
        ProcessRecord.forget(directories.run(), name);
        return lived;
    }
}
