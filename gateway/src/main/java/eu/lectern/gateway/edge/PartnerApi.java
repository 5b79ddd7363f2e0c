package eu.lectern.gateway.edge;

import java.util.Arrays;
import java.util.Optional;

/** The REST interfaces that partners use, each with the path under which it is served here and at its service. */
enum PartnerApi {
    CATALOG("/api/catalog/v1", "the catalogue"),
    ENROLMENT("/api/enrolment/v1", "the enrolments"),
    ASSESSMENT("/api/assessment/v1", "the results");

    private final String path;
    private final String words;

    PartnerApi(String path, String words) {
        this.path = path;
        this.words = words;
    }

    /** The interface to which a path belongs that has been found {@linkplain RequestTarget safe}. */
    static Optional<PartnerApi> of(String path) {
        return Arrays.stream(values())
                .filter(api -> path.equals(api.path) || path.startsWith(api.path + "/"))
                .findFirst();
    }

    /** What it serves, as a client may read it. */
    String words() {
        return words;
    }
}
