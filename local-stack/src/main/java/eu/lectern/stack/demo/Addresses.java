package eu.lectern.stack.demo;

import eu.lectern.stack.StackPort;
import eu.lectern.stack.StackPorts;
import java.net.URI;

/** Where the running stack answers: the gateway, behind which all services are, and the login. */
record Addresses(StackPorts ports) {

    URI gateway() {
        return at(StackPort.GATEWAY);
    }

    URI realm() {
        return at(StackPort.KEYCLOAK).resolve("/realms/lectern");
    }

    private URI at(StackPort port) {
        return URI.create("http://localhost:" + ports.number(port) + "/");
    }
}
