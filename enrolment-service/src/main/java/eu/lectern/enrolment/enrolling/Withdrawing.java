package eu.lectern.enrolment.enrolling;

import eu.lectern.contracts.event.EventTypes;
import eu.lectern.enrolment.changes.ChangeLog;
import eu.lectern.enrolment.progress.EndingProgress;
import eu.lectern.enrolment.register.Enrolment;
import eu.lectern.enrolment.register.Enrolments;
import eu.lectern.kit.audit.AuditLog;
import eu.lectern.kit.identity.Visibility;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Withdraws an enrolment. What was achieved stays; doing it twice changes nothing more. */
@Singleton
final class Withdrawing {

    private final Enrolments enrolments;
    private final EndingProgress progress;
    private final EnrolmentEvents events;
    private final AuditLog audit;
    private final ChangeLog log;
    private final Clock clock = Clock.systemUTC();

    Withdrawing(Enrolments enrolments, EndingProgress progress, EnrolmentEvents events, AuditLog audit, ChangeLog log) {
        this.enrolments = enrolments;
        this.progress = progress;
        this.events = events;
        this.audit = audit;
        this.log = log;
    }

    Uni<Enrolment> withdraw(UUID id, Visibility visibility) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return Panache.withSession(() -> enrolments.require(id, visibility))
                .chain(() -> Panache.withTransaction(() -> Panache.getSession()
                        .chain(session -> progress.withdraw(session, id, now))
                        .chain(changed -> end(id, visibility, changed, now))))
                .invoke(log::wake);
    }

    private Uni<Enrolment> end(UUID id, Visibility visibility, boolean changed, Instant now) {
        Uni<Enrolment> present = enrolments.requireForChange(id, visibility);
        return changed
                ? present.invoke(Enrolment::withdraw)
                        .call(enrolment -> events.publish(EventTypes.ENROLMENT_CLOSED, enrolment, now))
                        .call(enrolment -> Panache.getSession()
                                .chain(session ->
                                        audit.append(session, enrolment.institution(), EnrolmentResource.location(id))))
                : present;
    }
}
