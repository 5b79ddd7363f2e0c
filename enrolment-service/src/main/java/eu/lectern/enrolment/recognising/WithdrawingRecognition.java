package eu.lectern.enrolment.recognising;

import eu.lectern.contracts.enrolment.DecisionView.ActKind;
import eu.lectern.enrolment.changes.ChangeLog;
import eu.lectern.enrolment.decisions.Act;
import eu.lectern.enrolment.progress.EnrolmentHold;
import eu.lectern.enrolment.progress.HoldingEnrolment;
import eu.lectern.enrolment.progress.Reevaluating;
import eu.lectern.enrolment.recognition.RecognitionTable;
import eu.lectern.enrolment.recognition.StoredRecognition;
import eu.lectern.enrolment.recognition.StoredRecognition.Withdrawal;
import eu.lectern.enrolment.register.EnrolmentWithdrawn;
import eu.lectern.kit.audit.AuditLog;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

/** Takes a recognition back. It stays readable; doing it twice changes nothing more, and the first person is kept. */
@Singleton
final class WithdrawingRecognition {

    private final Pool database;
    private final HoldingEnrolment holding;
    private final RecognitionTable recognitions;
    private final Reevaluating reevaluating;
    private final AuditLog audit;
    private final ChangeLog log;
    private final Clock clock = Clock.systemUTC();

    WithdrawingRecognition(
            Pool database,
            HoldingEnrolment holding,
            RecognitionTable recognitions,
            Reevaluating reevaluating,
            AuditLog audit,
            ChangeLog log) {
        this.database = database;
        this.holding = holding;
        this.recognitions = recognitions;
        this.reevaluating = reevaluating;
        this.audit = audit;
        this.log = log;
    }

    /**
     * Of an enrolment that exists and that the caller may act on.
     *
     * @param by OIDC subject of whoever withdraws it
     */
    Uni<StoredRecognition> withdraw(UUID enrolment, UUID recognition, String by) {
        return database.withTransaction(connection -> holding.hold(connection, enrolment)
                        .chain(hold -> recognitions
                                .require(connection, enrolment, recognition)
                                .chain(found -> found.stands()
                                        ? withdraw(connection, hold, found, by)
                                        : Uni.createFrom().item(found))))
                .invoke(log::wake);
    }

    private Uni<StoredRecognition> withdraw(
            SqlConnection connection, EnrolmentHold hold, StoredRecognition standing, String by) {
        if (hold.withdrawn()) {
            throw new EnrolmentWithdrawn().asException();
        }
        Withdrawal withdrawal = new Withdrawal(clock.instant().truncatedTo(ChronoUnit.MICROS), by);
        Act act = new Act.OfPerson(ActKind.RECOGNITION_WITHDRAWN, by);
        return recognitions
                .withdraw(connection, standing.id(), withdrawal)
                .chain(() -> reevaluating.reevaluate(connection, Map.of(standing.enrolment(), act)))
                .chain(() ->
                        audit.append(connection, RecognitionResource.location(standing.enrolment(), standing.id())))
                .replaceWith(standing.withdrawn(withdrawal));
    }
}
