package eu.lectern.stack;

/** The ports of the stack: what each is for, its default and the environment variable that changes it. */
public enum StackPort {
    GATEWAY("the gateway", 8080),
    CATALOG("catalog-service", 8081),
    ENROLMENT("enrolment-service", 8082),
    ASSESSMENT("assessment-service", 8083),
    KEYCLOAK("Keycloak", 8180),
    POSTGRES("PostgreSQL", 15432),
    KAFKA("Kafka", 19092),
    KAFKA_CONTROLLER("Kafka's controller", 19093);

    private final String user;
    private final int standard;

    StackPort(String user, int standard) {
        this.user = user;
        this.standard = standard;
    }

    /** Who listens on it, in words. */
    public String user() {
        return user;
    }

    public int standard() {
        return standard;
    }

    /** The environment variable that changes it. */
    public String setting() {
        return "LECTERN_" + name() + "_PORT";
    }
}
