package eu.lectern.enrolment.enrolling;

import eu.lectern.contracts.event.Topics;
import eu.lectern.enrolment.changes.Change;
import eu.lectern.enrolment.changes.ChangeLog;
import eu.lectern.enrolment.changes.DescribingChanges;
import eu.lectern.enrolment.register.Enrolment;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** Tells the world of enrolments, on {@code lectern.enrolments}, within the transaction of the session at hand. */
@Singleton
final class EnrolmentEvents {

    private final DescribingChanges describing;
    private final ChangeLog log;

    EnrolmentEvents(DescribingChanges describing, ChangeLog log) {
        this.describing = describing;
        this.log = log;
    }

    Uni<Void> publish(String type, Enrolment enrolment, Instant at) {
        return publishAll(type, List.of(enrolment), at);
    }

    Uni<Void> publishAll(String type, List<Enrolment> enrolments, Instant at) {
        List<Change> changes = enrolments.stream()
                .map(enrolment -> describing.told(
                        Topics.ENROLMENTS, enrolment.institution(), enrolment.id(), type, at, enrolment.changed(at)))
                .toList();
        return Panache.getSession().chain(session -> log.append(session, changes));
    }
}
