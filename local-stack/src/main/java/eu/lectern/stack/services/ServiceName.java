package eu.lectern.stack.services;

import java.nio.file.Path;

/** The services, in the order in which they are told. */
public enum ServiceName {
    CATALOG("catalog-service"),
    ENROLMENT("enrolment-service"),
    ASSESSMENT("assessment-service"),
    GATEWAY("gateway");

    private final String module;

    ServiceName(String module) {
        this.module = module;
    }

    /** The Maven module, which is also the name of its process and log. */
    public String module() {
        return module;
    }

    /** The jar that its build makes in the checkout. */
    public Path jar(Path root) {
        return root.resolve(module).resolve("target").resolve("quarkus-app").resolve("quarkus-run.jar");
    }

    /** Whether a process of this name is an instance of this service: its only one, or one of several. */
    public boolean isNameOfInstance(String process) {
        return process.equals(module) || process.startsWith(module + "-");
    }
}
