package eu.lectern.enrolment.progress;

import eu.lectern.contracts.enrolment.ProgressView;
import eu.lectern.enrolment.curriculum.Policies;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Evaluates an enrolment as it stands, without changing anything: for those who want to know why. */
@Singleton
public final class PresentCompletion {

    private static final String SNAPSHOT = "set transaction isolation level repeatable read read only";

    private final Pool database;
    private final ProgressTable table;
    private final KnownFacts facts;
    private final Policies policies;
    private final OutcomeJson json;

    PresentCompletion(Pool database, ProgressTable table, KnownFacts facts, Policies policies, OutcomeJson json) {
        this.database = database;
        this.table = table;
        this.facts = facts;
        this.policies = policies;
        this.json = json;
    }

    /** Of an enrolment that exists; progress and facts are those of one moment. */
    public Uni<Evaluated> of(UUID enrolment) {
        return database.withTransaction(connection -> connection
                .query(SNAPSHOT)
                .execute()
                .chain(() -> table.find(connection, enrolment))
                .chain(found -> evaluate(connection, found)));
    }

    private Uni<Evaluated> evaluate(SqlConnection connection, ProgressTable.HeldEnrolment found) {
        EvaluatedEnrolment enrolment = found.enrolment();
        Policies.PolicyKey key = new Policies.PolicyKey(enrolment.policy(), enrolment.programme());
        return policies.one(connection, key)
                .chain(policy -> facts.one(connection, enrolment.id(), found.choices())
                        .map(known -> new Evaluated(view(found), policy, known, known.under(policy))));
    }

    private ProgressView view(ProgressTable.HeldEnrolment found) {
        return json.view(found.progress().outcome(), found.progress().version());
    }
}
