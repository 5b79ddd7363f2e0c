package eu.lectern.system.replicas;

import eu.lectern.stack.LocalStack;
import eu.lectern.stack.services.ServiceName;
import eu.lectern.stack.services.ServiceProcess;
import java.net.URI;
import java.util.List;

/** Two instances of one service, side by side; the second one ends with this. */
record Replicas(ServiceName service, List<ServiceProcess> instances) implements AutoCloseable {

    static Replicas start(LocalStack stack, ServiceName service) {
        ServiceProcess second = stack.another(service);
        second.start();
        return new Replicas(service, List.of(stack.service(service), second));
    }

    List<URI> urls() {
        return instances.stream().map(ServiceProcess::url).toList();
    }

    /** The second one goes; whatever happened, the first one stays, as the other tests expect it. */
    @Override
    public void close() {
        instances.getLast().stop();
        instances.getFirst().start();
    }
}
