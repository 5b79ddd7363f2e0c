package eu.lectern.assessment.results;

import eu.lectern.assessment.rights.VisibleRows;
import eu.lectern.kit.identity.Visibility;
import eu.lectern.kit.paging.Page;
import eu.lectern.kit.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The results that somebody may see. */
@Singleton
class VisibleResults {

    private static final String HISTORY = """
            select r.id, v.revision, r.enrolment, r.assessment, v.outcome, v.revoked, v.percent, v.grade, v.achieved_on,
                   v.source, v.also_serves, coalesce(v.curriculum, r.curriculum) as curriculum,
                   coalesce(v.version, r.version) as version, v.policy_hash, v.submission, v.reason,
                   v.recorded_at, v.recorded_by, v.recorded_via
              from result_revision v
              join result r on r.id = v.result
              join enrolment e on e.id = r.enrolment
             where""" + " " + VisibleRows.CONDITION + """
               and v.result = $4
             order by v.revision""";

    private static final String PAGE = """
            select r.*, null::text as reason
              from result r
              join enrolment e on e.id = r.enrolment
             where""" + " " + VisibleRows.CONDITION + """
               and r.enrolment = $4
               and ($5::text is null or r.assessment = $5)
               and ($6::boolean is null or r.revoked = $6)
               and ($7::uuid is null or r.id > $7)
             order by r.id
             limit $8""";

    private static final String OF_LEARNER = """
            select r.id, v.revision, r.enrolment, r.assessment, v.outcome, v.revoked, v.percent, v.grade, v.achieved_on,
                   v.source, v.also_serves, coalesce(v.curriculum, r.curriculum) as curriculum,
                   coalesce(v.version, r.version) as version, v.policy_hash, v.submission, v.reason,
                   v.recorded_at, v.recorded_by, v.recorded_via
              from (select r.*
                      from result r
                      join enrolment e on e.id = r.enrolment
                     where""" + " " + VisibleRows.CONDITION + """
                       and e.learner = $4
                       and ($5::uuid is null or r.id > $5)
                     order by r.id
                     limit $6) as r
              join result_revision v on v.result = r.id
             order by r.id, v.revision""";

    private static final String FIRST_OF_EACH = """
            select first.*, null::text as reason
              from enrolment e
             cross join lateral (select * from result r where r.enrolment = e.id order by r.id limit $5) as first
             where""" + " " + VisibleRows.CONDITION + """
               and e.id = any ($4)
             order by first.enrolment, first.id""";

    private final Pool database;

    VisibleResults(Pool database) {
        this.database = database;
    }

    Uni<Optional<ResultHistory>> find(UUID id, Visibility visibility) {
        return database.preparedQuery(HISTORY)
                .execute(VisibleRows.of(visibility).addUUID(id))
                .map(ResultRow::readAll)
                .map(revisions -> revisions.isEmpty() ? Optional.empty() : Optional.of(new ResultHistory(revisions)));
    }

    /** In the order of recording. */
    Uni<Page<RecordedResult>> ofEnrolment(
            UUID enrolment, ResultFilter filter, Visibility visibility, PageRequest page) {
        Tuple parameters = VisibleRows.of(visibility)
                .addUUID(enrolment)
                .addString(filter.assessment().orElse(null))
                .addBoolean(filter.revoked().orElse(null))
                .addUUID(page.afterId().orElse(null))
                .addInteger(page.rowsToFetch());
        return database.preparedQuery(PAGE).execute(parameters).map(rows -> {
            List<RecordedResult> results = ResultRow.readAll(rows);
            return Page.cut(results, page, result -> result.id().toString());
        });
    }

    /** Of all enrolments of a learner, in the order of recording, each with its history. */
    Uni<Page<ResultHistory>> ofLearner(UUID learner, Visibility visibility, PageRequest page) {
        Tuple parameters = VisibleRows.of(visibility)
                .addUUID(learner)
                .addUUID(page.afterId().orElse(null))
                .addInteger(page.rowsToFetch());
        return database.preparedQuery(OF_LEARNER)
                .execute(parameters)
                .map(rows -> Page.cut(
                        histories(ResultRow.readAll(rows)),
                        page,
                        history -> history.latest().id().toString()));
    }

    /** Of revisions that come in the order of their results. */
    private static List<ResultHistory> histories(List<RecordedResult> revisions) {
        return revisions.stream()
                .collect(Collectors.groupingBy(RecordedResult::id, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(ResultHistory::new)
                .toList();
    }

    /** The first of each enrolment, in the order of recording; one without any is not among the keys. */
    Uni<Map<UUID, List<RecordedResult>>> firstOfEach(Set<UUID> enrolments, Visibility visibility, PageRequest each) {
        Tuple parameters = VisibleRows.of(visibility)
                .addArrayOfUUID(enrolments.toArray(UUID[]::new))
                .addInteger(each.rowsToFetch());
        return database.preparedQuery(FIRST_OF_EACH)
                .execute(parameters)
                .map(rows ->
                        ResultRow.readAll(rows).stream().collect(Collectors.groupingBy(RecordedResult::enrolment)));
    }
}
