package eu.lectern.enrolment.progress;

import eu.lectern.enrolment.completion.Choices;
import eu.lectern.enrolment.completion.ProgrammePolicy;
import eu.lectern.enrolment.decisions.Act;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** Plans and carries out what moving enrolments to another curriculum version does to their progress. */
@Singleton
public final class MovingProgress {

    private static final String KEEP_CHOICES = """
            update progress p
               set chosen_scenarios = array(select code from unnest(p.chosen_scenarios) as c (code)
                                             where code = any ($2) order by code)
             where p.enrolment = any ($1)""";

    private final ProgressTable table;
    private final KnownFacts facts;
    private final WritingChanges writing;
    private final OutcomeJson json;

    MovingProgress(ProgressTable table, KnownFacts facts, WritingChanges writing, OutcomeJson json) {
        this.table = table;
        this.facts = facts;
        this.writing = writing;
        this.json = json;
    }

    /**
     * Decides for each enrolment that is here and not withdrawn. Their locks are held until the transaction ends, also for
     * a dry run: what it compares must be of one moment.
     */
    public Uni<List<PlannedMove>> plan(
            SqlConnection connection, Collection<UUID> enrolments, ProgrammePolicy to, Act act) {
        return table.lock(connection, enrolments)
                .map(MovingProgress::active)
                .chain(held -> facts.of(connection, choices(held))
                        .map(known -> held.stream()
                                .map(each -> PlannedMove.of(each, known(known, each), to, act, json))
                                .toList()));
    }

    /** Writes what was planned for these enrolments in this transaction. Their rows of the register are not written here. */
    public Uni<Void> carryOut(SqlConnection connection, List<PlannedMove> moves, ProgrammePolicy to) {
        return keepChoices(connection, moves, to)
                .chain(() -> writing.write(
                        connection,
                        moves.stream().flatMap(move -> move.change().stream()).toList(),
                        List.of()));
    }

    private static Uni<Void> keepChoices(SqlConnection connection, List<PlannedMove> moves, ProgrammePolicy to) {
        UUID[] losing = moves.stream()
                .filter(move -> !move.kept().equals(move.facts().choices()))
                .map(move -> move.enrolment().id())
                .toArray(UUID[]::new);
        return losing.length == 0
                ? Uni.createFrom().voidItem()
                : connection
                        .preparedQuery(KEEP_CHOICES)
                        .execute(Tuple.of(losing, PlannedMove.electives(to).toArray(String[]::new)))
                        .replaceWithVoid();
    }

    private static List<ProgressTable.HeldEnrolment> active(List<ProgressTable.HeldEnrolment> locked) {
        return locked.stream().filter(each -> !each.withdrawn()).toList();
    }

    private static Map<UUID, Choices> choices(List<ProgressTable.HeldEnrolment> held) {
        return held.stream()
                .collect(Collectors.toMap(each -> each.enrolment().id(), ProgressTable.HeldEnrolment::choices));
    }

    private static Facts known(Map<UUID, Facts> known, ProgressTable.HeldEnrolment held) {
        return Objects.requireNonNull(known.get(held.enrolment().id()));
    }
}
