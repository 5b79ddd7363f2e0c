package eu.lectern.stack.demo;

import eu.lectern.stack.StackPorts;

/**
 * The journey through a system that somebody else started, for example in containers: the gateway and Keycloak are looked
 * for on this machine, at the ports that the environment names as for {@code ./run}.
 */
public final class DemoMain {

    private DemoMain() {}

    public static void main(String[] arguments) {
        try {
            new Demo(StackPorts.of(System.getenv()), System.out).run();
        } catch (RuntimeException stopped) {
            System.err.println(stopped.getMessage() == null ? stopped.toString() : stopped.getMessage());
            System.exit(1);
        }
    }
}
