package eu.lectern.stack;

import eu.lectern.stack.process.Directories;
import eu.lectern.stack.process.Ports;
import eu.lectern.stack.services.ServiceName;
import eu.lectern.stack.services.ServiceProcess;
import eu.lectern.stack.services.ServiceSettings;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

/**
 * The processes of a stack's services: of each the one on its well-known port, and the replicas that were asked for later.
 * They share databases and consumer groups, as replicas of a deployment do.
 */
final class ServiceInstances {

    private final Checkout checkout;
    private final Directories directories;
    private final ServiceSettings settings;
    private final Map<ServiceName, List<ServiceProcess>> instances = new EnumMap<>(ServiceName.class);

    ServiceInstances(
            Checkout checkout,
            Directories directories,
            StackPorts ports,
            Set<ServiceName> names,
            ServiceSettings settings) {
        this.checkout = checkout;
        this.directories = directories;
        this.settings = settings;
        for (ServiceName name : names) {
            ServiceProcess first = new ServiceProcess(
                    name, directories, name.jar(checkout.root()), ports.number(LocalStack.portOf(name)), settings);
            instances.put(name, new ArrayList<>(List.of(first)));
        }
    }

    ServiceProcess first(ServiceName name) {
        return of(name).getFirst();
    }

    /** One more, on a port that nobody uses now; not started. */
    synchronized ServiceProcess another(ServiceName name, List<String> javaOptions) {
        List<ServiceProcess> present = of(name);
        ServiceProcess replica = new ServiceProcess(
                name.module() + "-" + (present.size() + 1),
                directories,
                name.jar(checkout.root()),
                Ports.free(),
                settings.with(javaOptions));
        present.add(replica);
        return replica;
    }

    synchronized List<ServiceProcess> all() {
        return instances.values().stream().flatMap(List::stream).toList();
    }

    private List<ServiceProcess> of(ServiceName name) {
        List<ServiceProcess> present = instances.get(name);
        if (present == null) {
            throw new NoSuchElementException("this stack has no " + name.module());
        }
        return present;
    }
}
