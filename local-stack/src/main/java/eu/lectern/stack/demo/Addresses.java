package eu.lectern.stack.demo;

import eu.lectern.stack.StackPort;
import eu.lectern.stack.StackPorts;
import java.net.URI;

/** Where the services of the running stack answer. */
record Addresses(StackPorts ports) {

    URI gateway() {
        return at(StackPort.GATEWAY);
    }

    URI catalog() {
        return at(StackPort.CATALOG);
    }

    URI enrolment() {
        return at(StackPort.ENROLMENT);
    }

    URI assessment() {
        return at(StackPort.ASSESSMENT);
    }

    URI realm() {
        return at(StackPort.KEYCLOAK).resolve("/realms/lectern");
    }

    private URI at(StackPort port) {
        return URI.create("http://localhost:" + ports.number(port) + "/");
    }
}
