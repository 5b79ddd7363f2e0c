package eu.lectern.gateway.live;

import eu.lectern.gateway.stub.Enrolled;
import eu.lectern.gateway.stub.StubAnswer;
import eu.lectern.gateway.stub.StubService;
import java.util.UUID;

/** An enrolment whose progress a test moves on, as the stub of enrolment-service has it. */
final class LiveEnrolment {

    private final StubService service;
    private final UUID id;
    private final String path;

    LiveEnrolment(StubService service, UUID id) {
        this.service = service;
        this.id = id;
        this.path = "/api/enrolment/v1/enrolments/" + id;
        service.answers("GET", path, StubAnswer.json(Enrolled.enrolment(id, "0.2")));
        have(0);
    }

    UUID id() {
        return id;
    }

    /** From now on this is the truth. */
    void have(long version) {
        service.answers("GET", path + "/progress", StubAnswer.json(Enrolled.progress(version)));
    }

    /** As {@link #have}, with some hundred kilobytes. */
    void haveMuch(long version) {
        service.answers("GET", path + "/progress", StubAnswer.json(Enrolled.largeProgress(version)));
    }

    /** From now on the service says only that it cannot. */
    void beAway() {
        refuse(503);
    }

    /** From now on the service answers with this status. */
    void refuse(int status) {
        service.answers("GET", path + "/progress", StubAnswer.status(status));
    }

    /** From now on it belongs to another curriculum version. */
    void moveTo(String curriculumVersion) {
        service.answers("GET", path, StubAnswer.json(Enrolled.enrolment(id, curriculumVersion)));
    }

    /** How often the progress was asked for. */
    long reads() {
        return service.seen().stream()
                .filter(request -> request.target().equals(path + "/progress"))
                .count();
    }
}
