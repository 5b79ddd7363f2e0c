package eu.lectern.enrolment.register;

import eu.lectern.kit.id.Ids;
import eu.lectern.kit.identity.Visibility;
import eu.lectern.kit.paging.Page;
import eu.lectern.kit.paging.PageRequest;
import eu.lectern.kit.problem.StandardRefusal;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The learners of each institution. */
@ApplicationScoped
public class Learners implements PanacheRepositoryBase<Learner, UUID> {

    private static final String ENSURE_INSTITUTION =
            "insert into institution (code) values (:code) on conflict do nothing";

    private static final String ENSURE_LEARNER = """
            insert into learner (id, institution, reference, subject)
            values (:id, :institution, :reference, :subject)
                on conflict do nothing""";

    /**
     * One learner.
     *
     * @return fails with {@link StandardRefusal.NotFound} when there is none, or none for this caller to know of
     */
    public Uni<Learner> require(UUID id, Visibility visibility) {
        Visible visible = Visible.learnersTo(visibility);
        Map<String, Object> parameters = new HashMap<>(visible.parameters());
        parameters.put("id", id);
        return find("from Learner l where l.id = :id and " + visible.condition(), parameters)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> StandardRefusal.notFound("learner " + id).asException());
    }

    /** In the order of their first enrolment. */
    public Uni<Page<Learner>> page(Visibility visibility, LearnerFilter filter, PageRequest request) {
        Visible visible = Visible.learnersTo(visibility);
        Map<String, Object> parameters = new HashMap<>(visible.parameters());
        StringBuilder query = new StringBuilder("from Learner l where ").append(visible.condition());
        add(query, parameters, "l.reference = ", "reference", filter.reference());
        add(query, parameters, "l.subject = ", "subject", filter.subject());
        add(query, parameters, "l.id > ", "after", request.afterId());
        return find(query.append(" order by l.id").toString(), parameters)
                .range(0, request.rowsToFetch() - 1)
                .list()
                .map(rows -> Page.cut(rows, request, row -> row.id().toString()));
    }

    private static void add(
            StringBuilder query, Map<String, Object> parameters, String comparison, String name, Optional<?> value) {
        value.ifPresent(wanted -> {
            query.append(" and ").append(comparison).append(':').append(name);
            parameters.put(name, wanted);
        });
    }

    /**
     * Finds the learner or makes one; what was not known of them before, reference or subject, is learnt.
     *
     * @return who it is, or why these names cannot be one person's
     */
    public Uni<LearnerIdentified> identify(LearnerNames names) {
        return known(names)
                .chain(known -> known.isEmpty()
                        ? make(names).chain(() -> known(names))
                        : Uni.createFrom().item(known))
                .map(known -> identify(known, names));
    }

    /** Locked, so that two requests that name one learner take turns: what the first learns, the second sees. */
    private Uni<List<Learner>> known(LearnerNames names) {
        return find(
                        "institution = ?1 and (reference = ?2 or subject = ?3) order by id",
                        names.institution(),
                        names.reference().orElse(null),
                        names.subject().orElse(null))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    private Uni<Void> make(LearnerNames names) {
        return getSession()
                .chain(session -> ensureInstitution(session, names)
                        .chain(() -> session.createNativeQuery(ENSURE_LEARNER)
                                .setParameter("id", Ids.next())
                                .setParameter("institution", names.institution())
                                .setParameter("reference", names.reference().orElse(null))
                                .setParameter("subject", names.subject().orElse(null))
                                .executeUpdate()
                                .replaceWithVoid()));
    }

    private static Uni<Integer> ensureInstitution(Mutiny.Session session, LearnerNames names) {
        return session.createNativeQuery(ENSURE_INSTITUTION)
                .setParameter("code", names.institution())
                .executeUpdate();
    }

    private static LearnerIdentified identify(List<Learner> known, LearnerNames names) {
        if (known.size() != 1) {
            return new LearnerIdentified.DifferentPeople();
        }
        Learner learner = known.getFirst();
        if (contradict(learner.reference(), names.reference()) || contradict(learner.subject(), names.subject())) {
            return new LearnerIdentified.DifferentPeople();
        }
        boolean newSubject = learner.subject().isEmpty() && names.subject().isPresent();
        names.reference().ifPresent(learner::learnReference);
        names.subject().ifPresent(learner::learnSubject);
        return new LearnerIdentified.Person(learner, newSubject);
    }

    private static boolean contradict(Optional<String> held, Optional<String> said) {
        return held.isPresent() && said.isPresent() && !held.equals(said);
    }
}
