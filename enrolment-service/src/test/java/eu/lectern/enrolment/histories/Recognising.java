package eu.lectern.enrolment.histories;

import eu.lectern.contracts.curriculum.DeliveryPart;
import eu.lectern.contracts.enrolment.DecisionView.ActKind;
import eu.lectern.enrolment.changes.ChangeLog;
import eu.lectern.enrolment.decisions.Act;
import eu.lectern.enrolment.progress.Reevaluating;
import eu.lectern.kit.id.Ids;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Recognises prior learning and withdraws that: the row and its consequences in one transaction. */
@Singleton
final class Recognising {

    private static final String PERSON = "coordinator";

    private static final String RECOGNISE = """
            insert into recognition (id, enrolment, module, part, reason, evidence, recognised_on, recognised_by, recorded_at)
            values ($1, $2, $3, $4, 'EQUIVALENT_UNIT', 'A certificate.', $5, $6, now())
                on conflict (enrolment, module, coalesce(part, '')) where withdrawn_at is null do nothing""";

    private static final String WITHDRAW = """
            update recognition
               set withdrawn_at = now(), withdrawn_by = $4
             where enrolment = $1 and module = $2 and part is not distinct from $3 and withdrawn_at is null""";

    private final Pool database;
    private final Reevaluating reevaluating;
    private final ChangeLog log;

    Recognising(Pool database, Reevaluating reevaluating, ChangeLog log) {
        this.database = database;
        this.reevaluating = reevaluating;
        this.log = log;
    }

    Uni<Void> recognise(UUID enrolment, Step.Recognised deed) {
        Tuple row = Tuple.from(
                new Object[] {Ids.next(), enrolment, deed.slot().module(), part(deed.slot()), deed.on(), PERSON});
        return change(enrolment, ActKind.RECOGNITION, RECOGNISE, row);
    }

    Uni<Void> withdraw(UUID enrolment, Step.RecognitionWithdrawn deed) {
        Tuple row = Tuple.from(new Object[] {enrolment, deed.slot().module(), part(deed.slot()), PERSON});
        return change(enrolment, ActKind.RECOGNITION_WITHDRAWN, WITHDRAW, row);
    }

    private static @Nullable String part(Step.Slot slot) {
        DeliveryPart part = slot.part();
        return part == null ? null : part.name();
    }

    private Uni<Void> change(UUID enrolment, ActKind kind, String statement, Tuple row) {
        return database.withTransaction(connection -> connection
                        .preparedQuery(statement)
                        .execute(row)
                        .chain(changed -> changed.rowCount() == 0
                                ? Uni.createFrom().voidItem()
                                : reevaluate(connection, enrolment, kind)))
                .invoke(log::wake);
    }

    private Uni<Void> reevaluate(SqlConnection connection, UUID enrolment, ActKind kind) {
        return reevaluating.reevaluate(connection, Map.of(enrolment, new Act.OfPerson(kind, PERSON)));
    }
}
