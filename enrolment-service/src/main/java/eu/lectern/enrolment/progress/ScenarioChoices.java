package eu.lectern.enrolment.progress;

import eu.lectern.contracts.enrolment.DecisionView.ActKind;
import eu.lectern.enrolment.completion.Choices;
import eu.lectern.enrolment.decisions.Act;
import eu.lectern.kit.audit.AuditLog;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The elective scenarios that a learner has chosen; kept with the progress, under whose lock they are read. */
@Singleton
public final class ScenarioChoices {

    private static final String READ = "select chosen_scenarios from progress where enrolment = $1";

    private static final String CHOOSE = """
            update progress
               set chosen_scenarios = $2
             where enrolment = $1 and status <> 'WITHDRAWN' and ($3::text[] is null or chosen_scenarios = $3)""";

    private final Pool database;
    private final Reevaluating reevaluating;
    private final AuditLog audit;

    ScenarioChoices(Pool database, Reevaluating reevaluating, AuditLog audit) {
        this.database = database;
        this.reevaluating = reevaluating;
        this.audit = audit;
    }

    /** Of an enrolment that exists. */
    public Uni<Choices> of(UUID enrolment) {
        return database.preparedQuery(READ)
                .execute(Tuple.of(enrolment))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Choices(Set.of(row.getArrayOfStrings(0))))
                        .findFirst()
                        .orElseThrow(() -> ProgressTable.gone(enrolment)));
    }

    /**
     * Replaces the choice, and evaluates the enrolment anew.
     *
     * @param by OIDC subject of who chooses
     * @param instead of which choice only; empty for whatever was chosen
     * @return false when the enrolment is withdrawn or another choice stands, and nothing was changed
     */
    public Uni<Boolean> choose(UUID enrolment, Choices choices, String by, Optional<Choices> instead) {
        return database.withTransaction(connection -> write(connection, enrolment, choices, instead)
                .chain(written -> written
                        ? reevaluating
                                .reevaluate(connection, Map.of(enrolment, act(by)))
                                .chain(() -> audit.append(
                                        connection, "/api/enrolment/v1/enrolments/" + enrolment + "/scenarios"))
                                .replaceWith(true)
                        : Uni.createFrom().item(false)));
    }

    private static Act act(String by) {
        return new Act.OfPerson(ActKind.SCENARIOS_CHOSEN, by);
    }

    private static Uni<Boolean> write(
            SqlConnection connection, UUID enrolment, Choices choices, Optional<Choices> instead) {
        return connection
                .preparedQuery(CHOOSE)
                .execute(Tuple.of(
                        enrolment,
                        modules(choices),
                        instead.map(ScenarioChoices::modules).orElse(null)))
                .map(result -> result.rowCount() == 1);
    }

    /** In the one order in which they are stored. */
    private static String[] modules(Choices choices) {
        return choices.electiveScenarios().stream().sorted().toArray(String[]::new);
    }
}
