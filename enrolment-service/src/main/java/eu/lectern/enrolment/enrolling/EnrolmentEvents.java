package eu.lectern.enrolment.enrolling;

import eu.lectern.contracts.event.Topics;
import eu.lectern.enrolment.register.Enrolment;
import eu.lectern.kit.event.CloudEvents;
import eu.lectern.kit.outbox.Outbox;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** Tells the world of enrolments, on {@code lectern.enrolments}, within the transaction of the session at hand. */
@Singleton
final class EnrolmentEvents {

    private final CloudEvents events;
    private final Outbox outbox;

    EnrolmentEvents(CloudEvents events, Outbox outbox) {
        this.events = events;
        this.outbox = outbox;
    }

    Uni<Void> publish(String type, Enrolment enrolment, Instant at) {
        String key = enrolment.id().toString();
        return Panache.getSession()
                .chain(session -> outbox.append(
                        session, events.message(Topics.ENROLMENTS, key, type, at, enrolment.changed(at))));
    }

    Uni<Void> publishAll(String type, List<Enrolment> enrolments, Instant at) {
        return Multi.createFrom()
                .iterable(enrolments)
                .onItem()
                .transformToUniAndConcatenate(enrolment -> publish(type, enrolment, at))
                .collect()
                .last();
    }
}
