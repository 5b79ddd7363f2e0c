package eu.lectern.stack;

import eu.lectern.stack.process.Ports;
import eu.lectern.stack.services.ServiceName;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** The environment variables by which the services find the others. */
record ServiceEnvironment(StackPorts ports, URI realm, String kafka) {

    /** These, and the further ones, which win. */
    Map<String, String> with(Map<String, String> further) {
        Map<String, String> all = new HashMap<>(Map.of(
                "LECTERN_POSTGRES_HOST", Ports.LOOPBACK,
                "LECTERN_POSTGRES_PORT", Integer.toString(ports.number(StackPort.POSTGRES)),
                "LECTERN_KAFKA_BOOTSTRAP", kafka,
                "LECTERN_OIDC_URL", realm.toString(),
                "LECTERN_CATALOG_URL", url(ServiceName.CATALOG),
                "LECTERN_ENROLMENT_URL", url(ServiceName.ENROLMENT),
                "LECTERN_ASSESSMENT_URL", url(ServiceName.ASSESSMENT)));
        all.putAll(further);
        return Map.copyOf(all);
    }

    private String url(ServiceName name) {
        return "http://localhost:" + ports.number(LocalStack.portOf(name));
    }
}
