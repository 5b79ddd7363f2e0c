package eu.lectern.enrolment.register;

import eu.lectern.contracts.enrolment.EnrolmentStatus;
import eu.lectern.kit.identity.Visibility;
import eu.lectern.kit.paging.Page;
import eu.lectern.kit.paging.PageRequest;
import eu.lectern.kit.problem.StandardRefusal;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The enrolments, with their learners. */
@ApplicationScoped
public class Enrolments implements PanacheRepositoryBase<Enrolment, UUID> {

    private static final String WITH_LEARNER = "from Enrolment e join fetch e.learner l where ";

    /**
     * One enrolment.
     *
     * @return fails with {@link StandardRefusal.NotFound} when there is none, or none for this caller to know of
     */
    public Uni<Enrolment> require(UUID id, Visibility visibility) {
        Visible visible = Visible.to(visibility);
        Map<String, Object> parameters = new HashMap<>(visible.parameters());
        parameters.put("id", id);
        return find(WITH_LEARNER + "e.id = :id and " + visible.condition(), parameters)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> StandardRefusal.notFound("enrolment " + id).asException());
    }

    /** In the order of enrolling. */
    public Uni<Page<Enrolment>> page(Visibility visibility, EnrolmentFilter filter, PageRequest request) {
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder query = new StringBuilder(WITH_LEARNER).append(condition(visibility, filter, parameters));
        add(query, parameters, "e.id > ", "after", request.afterId());
        return find(query.append(" order by e.id").toString(), parameters)
                .range(0, request.rowsToFetch() - 1)
                .list()
                .map(rows -> Page.cut(rows, request, row -> row.id().toString()));
    }

    /** All of one learner's, in the order of enrolling; whether the caller may see the learner is asked before. */
    public Uni<List<Enrolment>> ofLearner(UUID learner) {
        return list(WITH_LEARNER + "l.id = :learner order by e.id", Map.of("learner", learner));
    }

    /** How many the whole list has. */
    public Uni<Long> count(Visibility visibility, EnrolmentFilter filter) {
        Map<String, Object> parameters = new HashMap<>();
        return count(
                "from Enrolment e join e.learner l where " + condition(visibility, filter, parameters), parameters);
    }

    /** Those of these that are there for this caller. */
    public Uni<List<UUID>> visible(Collection<UUID> ids, Visibility visibility) {
        Visible visible = Visible.to(visibility);
        return getSession().chain(session -> {
            Mutiny.SelectionQuery<UUID> query = session.createSelectionQuery(
                    "select e.id from Enrolment e join e.learner l where e.id in :ids and " + visible.condition(),
                    UUID.class);
            visible.parameters().forEach(query::setParameter);
            return query.setParameter("ids", ids).getResultList();
        });
    }

    private static String condition(Visibility visibility, EnrolmentFilter filter, Map<String, Object> parameters) {
        Visible visible = Visible.to(visibility);
        parameters.putAll(visible.parameters());
        StringBuilder condition = new StringBuilder(visible.condition());
        add(condition, parameters, "e.status = ", "status", filter.status());
        add(condition, parameters, "e.programme = ", "programme", filter.programme());
        add(condition, parameters, "l.reference = ", "reference", filter.learner());
        return condition.toString();
    }

    /** The enrolment by which the learner is in the programme now, if there is one. */
    public Uni<Optional<Enrolment>> active(Learner learner, String programme) {
        return find(
                        WITH_LEARNER + "l = :learner and e.programme = :programme and e.status = :status",
                        Map.of("learner", learner, "programme", programme, "status", EnrolmentStatus.ACTIVE))
                .firstResult()
                .map(Optional::ofNullable);
    }

    /** One enrolment, to be changed in this transaction; like {@link #require}, and nobody else changes it meanwhile. */
    public Uni<Enrolment> requireForChange(UUID id, Visibility visibility) {
        return lock("id", id).chain(() -> require(id, visibility));
    }

    /** All of one learner's, to be changed in this transaction. */
    public Uni<List<Enrolment>> ofForChange(Learner learner) {
        return lock("learner", learner.id())
                .chain(() -> list(WITH_LEARNER + "l = :learner order by e.id", Map.of("learner", learner)));
    }

    /** What is read after this is as the last change left it, so no change is lost and no revision given twice. */
    private Uni<Void> lock(String column, UUID value) {
        String statement = "select 1 from enrolment where " + column + " = :value order by id for update";
        return getSession()
                .chain(session -> session.createNativeQuery(statement, Integer.class)
                        .setParameter("value", value)
                        .getResultList())
                .replaceWithVoid();
    }

    private static void add(
            StringBuilder query, Map<String, Object> parameters, String comparison, String name, Optional<?> value) {
        value.ifPresent(wanted -> {
            query.append(" and ").append(comparison).append(':').append(name);
            parameters.put(name, wanted);
        });
    }
}
