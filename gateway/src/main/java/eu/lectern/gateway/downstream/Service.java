package eu.lectern.gateway.downstream;

/** The services behind the gateway. */
public enum Service {
    CATALOG("catalog", "the catalogue"),
    ENROLMENT("enrolment", "the enrolments"),
    ASSESSMENT("assessment", "the results");

    private final String id;
    private final String words;

    Service(String id, String words) {
        this.id = id;
        this.words = words;
    }

    /** The name in configuration and health. */
    String id() {
        return id;
    }

    /** What a client sees of it: what it serves, not how it is called. */
    String words() {
        return words;
    }
}
