package eu.lectern.enrolment.histories;

import eu.lectern.kit.id.Ids;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A history that happens to an enrolment of its own; the ids of its results and submissions follow from the enrolment's. */
record Telling(History history, UUID enrolment) {

    static Telling of(History history) {
        return new Telling(history, Ids.next());
    }

    UUID result(int number) {
        return id("result " + number);
    }

    UUID submission(int number) {
        return id("submission " + number);
    }

    private UUID id(String name) {
        return UUID.nameUUIDFromBytes((enrolment + " " + name).getBytes(StandardCharsets.UTF_8));
    }
}
