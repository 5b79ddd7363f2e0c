package eu.lectern.enrolment.progress;

import eu.lectern.enrolment.completion.Completion;
import eu.lectern.enrolment.completion.EvidenceSet;
import eu.lectern.enrolment.completion.ProgrammePolicy;
import eu.lectern.enrolment.curriculum.Policies;
import eu.lectern.enrolment.decisions.DecisionLog;
import eu.lectern.enrolment.decisions.RecordedDecision;
import eu.lectern.enrolment.evidence.EvidenceTable;
import eu.lectern.enrolment.evidence.WaitingEvidence;
import eu.lectern.kit.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Evaluates enrolments anew, many in a few statements: locks their progress, reads all their evidence, decides, and writes
 * progress, decisions and events, all in the caller's transaction. An outcome that has not changed writes nothing.
 */
@Singleton
public final class Reevaluating {

    private final ProgressTable table;
    private final EvidenceTable evidence;
    private final WaitingEvidence waiting;
    private final Policies policies;
    private final DecisionLog decisions;
    private final CompletionEvents events;
    private final Outbox outbox;
    private final Clock clock = Clock.systemUTC();

    Reevaluating(
            ProgressTable table,
            EvidenceTable evidence,
            WaitingEvidence waiting,
            Policies policies,
            DecisionLog decisions,
            CompletionEvents events,
            Outbox outbox) {
        this.table = table;
        this.evidence = evidence;
        this.waiting = waiting;
        this.policies = policies;
        this.decisions = decisions;
        this.events = events;
        this.outbox = outbox;
    }

    /**
     * Evaluates those of the enrolments that are here and not withdrawn. The evidence of the others waits for them. Call
     * {@link Outbox#wake} after the commit.
     */
    public Uni<Void> reevaluate(SqlConnection connection, Collection<UUID> enrolments) {
        return enrolments.isEmpty()
                ? Uni.createFrom().voidItem()
                : lock(connection, enrolments)
                        .map(Reevaluating::active)
                        .chain(locked -> decide(connection, locked))
                        .chain(changes -> write(connection, changes));
    }

    private Uni<List<ProgressTable.Locked>> lock(SqlConnection connection, Collection<UUID> enrolments) {
        return table.lock(connection, enrolments)
                .chain(locked -> locked.size() == enrolments.size()
                        ? Uni.createFrom().item(locked)
                        : lockAfterOpening(connection, enrolments, locked));
    }

    /** One that is not here may just be being opened: wait for that, and look again. */
    private Uni<List<ProgressTable.Locked>> lockAfterOpening(
            SqlConnection connection, Collection<UUID> enrolments, List<ProgressTable.Locked> locked) {
        Set<UUID> unknown = new HashSet<>(enrolments);
        locked.forEach(each -> unknown.remove(each.progress().enrolment().id()));
        return waiting.awaitOpening(connection, unknown).chain(() -> table.lock(connection, enrolments));
    }

    private static List<ProgressTable.Locked> active(List<ProgressTable.Locked> locked) {
        return locked.stream().filter(each -> !each.withdrawn()).toList();
    }

    private Uni<List<ProgressChange>> decide(SqlConnection connection, List<ProgressTable.Locked> locked) {
        List<UUID> ids =
                locked.stream().map(each -> each.progress().enrolment().id()).toList();
        return policies.all(connection, locked.stream().map(Reevaluating::key).toList())
                .chain(known -> evidence.of(connection, ids).map(all -> changes(locked, known, all)));
    }

    private static List<ProgressChange> changes(
            List<ProgressTable.Locked> locked,
            Map<Policies.PolicyKey, ProgrammePolicy> policies,
            Map<UUID, EvidenceSet> evidence) {
        return locked.stream()
                .map(each -> change(each, policies, evidence))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<ProgressChange> change(
            ProgressTable.Locked locked,
            Map<Policies.PolicyKey, ProgrammePolicy> policies,
            Map<UUID, EvidenceSet> evidence) {
        HeldProgress held = locked.progress();
        ProgrammePolicy policy = policies.get(key(locked));
        if (policy == null) {
            throw new IllegalStateException(
                    "the policy of enrolment " + held.enrolment().id() + " is not here");
        }
        EvidenceSet known = evidence.getOrDefault(held.enrolment().id(), EvidenceSet.EMPTY);
        return ProgressChange.of(held, Completion.of(policy, known, locked.choices()));
    }

    private static Policies.PolicyKey key(ProgressTable.Locked locked) {
        EvaluatedEnrolment enrolment = locked.progress().enrolment();
        return new Policies.PolicyKey(enrolment.policy(), enrolment.programme());
    }

    private Uni<Void> write(SqlConnection connection, List<ProgressChange> changes) {
        if (changes.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return table.write(
                        connection,
                        changes.stream()
                                .map(each -> ProgressRow.of(each.now(), now))
                                .toList())
                .chain(() -> decisions.append(connection, recorded(changes, now)))
                .chain(() -> outbox.append(
                        connection,
                        changes.stream()
                                .flatMap(each -> events.messages(each, now).stream())
                                .toList()));
    }

    private static List<RecordedDecision> recorded(List<ProgressChange> changes, Instant now) {
        return changes.stream().flatMap(each -> each.recorded(now)).toList();
    }
}
