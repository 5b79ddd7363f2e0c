package eu.lectern.enrolment.register;

import eu.lectern.contracts.enrolment.EnrolmentStatus;
import eu.lectern.kit.identity.Visibility;
import eu.lectern.kit.paging.Page;
import eu.lectern.kit.paging.PageRequest;
import eu.lectern.kit.problem.StandardRefusal;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

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
        Visible visible = Visible.to(visibility);
        Map<String, Object> parameters = new HashMap<>(visible.parameters());
        StringBuilder query = new StringBuilder(WITH_LEARNER).append(visible.condition());
        add(query, parameters, "e.status = ", "status", filter.status());
        add(query, parameters, "e.programme = ", "programme", filter.programme());
        add(query, parameters, "l.reference = ", "reference", filter.learner());
        add(query, parameters, "e.id > ", "after", request.afterId());
        return find(query.append(" order by e.id").toString(), parameters)
                .range(0, request.rowsToFetch() - 1)
                .list()
                .map(rows -> Page.cut(rows, request, row -> row.id().toString()));
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
