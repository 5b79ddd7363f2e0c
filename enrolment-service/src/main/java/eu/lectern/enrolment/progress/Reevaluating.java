package eu.lectern.enrolment.progress;

import eu.lectern.enrolment.completion.Choices;
import eu.lectern.enrolment.completion.Completion;
import eu.lectern.enrolment.completion.ProgrammePolicy;
import eu.lectern.enrolment.curriculum.Policies;
import eu.lectern.enrolment.decisions.Act;
import eu.lectern.enrolment.evidence.WaitingEvidence;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates enrolments anew, many in a few statements: locks their progress, reads all that is known of them, decides, and
 * writes progress, decisions and events, all in the caller's transaction. An outcome that has not changed writes nothing.
 */
@Singleton
public final class Reevaluating {

    private final ProgressTable table;
    private final KnownFacts facts;
    private final WaitingEvidence waiting;
    private final Policies policies;
    private final WritingChanges writing;
    private final SeenResults seen;
    private final OutcomeJson json;

    Reevaluating(
            ProgressTable table,
            KnownFacts facts,
            WaitingEvidence waiting,
            Policies policies,
            WritingChanges writing,
            SeenResults seen,
            OutcomeJson json) {
        this.table = table;
        this.facts = facts;
        this.waiting = waiting;
        this.policies = policies;
        this.writing = writing;
        this.seen = seen;
        this.json = json;
    }

    /**
     * Evaluates those of the enrolments that are here and not withdrawn. What is known of the others waits for them. Call
     * {@link eu.lectern.enrolment.changes.ChangeLog#wake} after the commit.
     *
     * @param acts enrolment to what makes it be evaluated
     */
    public Uni<Void> reevaluate(SqlConnection connection, Map<UUID, ? extends Act> acts) {
        return acts.isEmpty()
                ? Uni.createFrom().voidItem()
                : lock(connection, acts.keySet())
                        .chain(locked -> decide(connection, active(locked), acts)
                                .chain(changes -> writing.write(connection, changes, seen.of(locked, acts))));
    }

    private Uni<List<ProgressTable.HeldEnrolment>> lock(SqlConnection connection, Collection<UUID> enrolments) {
        return table.lock(connection, enrolments)
                .chain(locked -> locked.size() == enrolments.size()
                        ? Uni.createFrom().item(locked)
                        : lockAfterOpening(connection, enrolments, locked));
    }

    /** One that is not here may just be being opened: wait for that, and look again. Or its learner was erased. */
    private Uni<List<ProgressTable.HeldEnrolment>> lockAfterOpening(
            SqlConnection connection, Collection<UUID> enrolments, List<ProgressTable.HeldEnrolment> locked) {
        Set<UUID> unknown = new HashSet<>(enrolments);
        locked.forEach(each -> unknown.remove(each.enrolment().id()));
        return waiting.awaitOpening(connection, unknown)
                .chain(() -> waiting.dropErased(connection, unknown))
                .chain(() -> table.lock(connection, enrolments));
    }

    private static List<ProgressTable.HeldEnrolment> active(List<ProgressTable.HeldEnrolment> locked) {
        return locked.stream().filter(each -> !each.withdrawn()).toList();
    }

    private Uni<List<ProgressChange>> decide(
            SqlConnection connection, List<ProgressTable.HeldEnrolment> locked, Map<UUID, ? extends Act> acts) {
        Map<UUID, Choices> choices = locked.stream()
                .collect(Collectors.toMap(each -> each.enrolment().id(), ProgressTable.HeldEnrolment::choices));
        return policies.all(connection, locked.stream().map(Reevaluating::key).toList())
                .chain(rules -> facts.of(connection, choices).map(known -> changes(locked, acts, rules, known)));
    }

    private List<ProgressChange> changes(
            List<ProgressTable.HeldEnrolment> locked,
            Map<UUID, ? extends Act> acts,
            Map<Policies.PolicyKey, ProgrammePolicy> policies,
            Map<UUID, Facts> facts) {
        List<ProgressChange> changes = new ArrayList<>();
        for (ProgressTable.HeldEnrolment each : locked) {
            UUID id = each.enrolment().id();
            Completion completion = require(facts.get(id), id).under(require(policies.get(key(each)), id));
            ProgressChange.of(each.progress(), require(acts.get(id), id), completion, json)
                    .ifPresent(changes::add);
        }
        return changes;
    }

    /** What was asked for by a key that is there; a null here is a mistake of ours. */
    private static <T> T require(@Nullable T found, UUID enrolment) {
        if (found == null) {
            throw new IllegalStateException("what enrolment " + enrolment + " is evaluated by is not here");
        }
        return found;
    }

    private static Policies.PolicyKey key(ProgressTable.HeldEnrolment locked) {
        return new Policies.PolicyKey(
                locked.enrolment().policy(), locked.enrolment().programme());
    }
}
