package eu.lectern.catalog.reading;

/** Where the API lives, at this service and, the same, through the gateway. */
final class Paths {

    static final String BASE = "/api/catalog/v1";

    private Paths() {}
}
