package eu.lectern.assessment.enrolments;

import eu.lectern.kit.identity.Visibility;
import eu.lectern.kit.problem.RefusedException;
import eu.lectern.kit.problem.StandardRefusal;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The enrolments that results are for. They come by event and are kept; one that has not come yet is asked for with the
 * token of the request in hand, so that "enrol, then record a result at once" never fails.
 */
@Singleton
public class Enrolments {

    /** How many are asked for at once: quick for a class of learners, and no storm for the colleague. */
    private static final int CONCURRENT_ENQUIRIES = 8;

    private final EnrolmentTable table;
    private final EnrolmentEnquiry enquiry;

    Enrolments(EnrolmentTable table, EnrolmentEnquiry enquiry) {
        this.table = table;
        this.enquiry = enquiry;
    }

    /** Finds an enrolment of whatever institution: what the caller may do with it is for the caller to ask. */
    public Uni<EnrolmentLookup> find(UUID id) {
        return findAll(Set.of(id)).map(found -> Objects.requireNonNull(found.get(id)));
    }

    /**
     * Finds an enrolment for somebody who wants to read what belongs to it.
     *
     * @return fails with a refusal when there is none that they may see
     */
    public Uni<PinnedEnrolment> findVisible(UUID id, Visibility visibility) {
        return find(id).map(lookup -> switch (lookup) {
            case EnrolmentLookup.Found(PinnedEnrolment enrolment) when enrolment.isVisibleTo(visibility) -> enrolment;
            case EnrolmentLookup.NobodyToAsk() -> throw new NobodyToAsk().asException();
            case EnrolmentLookup.Found ignored -> throw noEnrolment(id);
            case EnrolmentLookup.Unknown() -> throw noEnrolment(id);
        });
    }

    /** What came of looking for each of them, with one look-up for all that are known. */
    public Uni<Map<UUID, EnrolmentLookup>> findAll(Set<UUID> ids) {
        return table.find(ids).map(Enrolments::found).chain(known -> withTheRest(ids, known));
    }

    private static RefusedException noEnrolment(UUID id) {
        return StandardRefusal.notFound("enrolment " + id).asException();
    }

    private static Map<UUID, EnrolmentLookup> found(List<PinnedEnrolment> known) {
        Map<UUID, EnrolmentLookup> found = new HashMap<>();
        known.forEach(enrolment -> found.put(enrolment.id(), new EnrolmentLookup.Found(enrolment)));
        return found;
    }

    private Uni<Map<UUID, EnrolmentLookup>> withTheRest(Set<UUID> ids, Map<UUID, EnrolmentLookup> known) {
        List<UUID> missing = ids.stream().filter(id -> !known.containsKey(id)).toList();
        if (missing.isEmpty()) {
            return Uni.createFrom().item(known);
        }
        return askFor(missing).call(answers -> keep(answers.values())).map(answers -> {
            answers.putAll(known);
            return answers;
        });
    }

    /** Once one gets no answer the others are not waited for: they would get none either. */
    private Uni<Map<UUID, EnrolmentLookup>> askFor(List<UUID> missing) {
        AtomicBoolean away = new AtomicBoolean();
        return Multi.createFrom()
                .iterable(missing)
                .onItem()
                .transformToUni(id -> ask(id, away).map(answer -> Map.entry(id, answer)))
                .merge(CONCURRENT_ENQUIRIES)
                .collect()
                .in(HashMap::new, (answers, answer) -> answers.put(answer.getKey(), answer.getValue()));
    }

    private Uni<EnrolmentLookup> ask(UUID id, AtomicBoolean away) {
        return Uni.createFrom()
                .deferred(() -> away.get() ? Uni.createFrom().item(new EnrolmentLookup.NobodyToAsk()) : enquiry.ask(id))
                .invoke(answer -> {
                    if (answer instanceof EnrolmentLookup.NobodyToAsk) {
                        away.set(true);
                    }
                });
    }

    private Uni<Void> keep(Collection<EnrolmentLookup> answers) {
        List<PinnedEnrolment> enrolments = answers.stream()
                .filter(EnrolmentLookup.Found.class::isInstance)
                .map(answer -> ((EnrolmentLookup.Found) answer).enrolment())
                .toList();
        return enrolments.isEmpty() ? Uni.createFrom().voidItem() : table.merge(enrolments);
    }
}
