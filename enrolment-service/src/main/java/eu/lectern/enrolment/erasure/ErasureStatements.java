package eu.lectern.enrolment.erasure;

import java.util.List;

/**
 * What erasing a learner is in this service's database, statement by statement and in this order: what many wait for is locked
 * in the order in which the others lock it, then what refers comes before what it refers to.
 */
final class ErasureStatements {

    /** Who is enrolling the learner at this moment is waited for; nobody enrols them after that. Parameters: id, institution. */
    static final String LOCK_LEARNER = "select id from learner where id = $1 and institution = $2 for update";

    static final String ENROLMENTS = "select id from enrolment where learner = $1 order by id";

    /** Parameters: learner, institution, reason, by, when, ids of the enrolments. */
    static final String REMEMBER = """
            with remembered as (
                insert into erasure (learner, institution, reason, requested_by, requested_at)
                values ($1, $2, $3, $4, $5))
            insert into erased_enrolment (enrolment, learner)
            select u.enrolment, $1 from unnest($6::uuid[]) as u (enrolment)""";

    private static final String OF_THESE = " where enrolment = any ($1::uuid[])";

    /** The only parameter of each is the ids of the learner's enrolments. */
    static final List<String> ERASE_ENROLMENTS = List.of(
            "select 1 from reevaluation_item" + OF_THESE + " order by job, enrolment for update",
            "select 1 from progress" + OF_THESE + " order by enrolment for update",
            """
            insert into erased_count as held
                   (programme, curriculum, version, month, enrolments, completed, withdrawn, modules_completed)
            select e.programme, e.curriculum, e.version, date_trunc('month', e.enrolled_at at time zone 'UTC')::date,
                   count(*), count(*) filter (where p.completed_on is not null),
                   count(*) filter (where e.status = 'WITHDRAWN'), sum(p.modules_completed)
              from enrolment e
              join progress p on p.enrolment = e.id
             where e.id = any ($1::uuid[])
             group by 1, 2, 3, 4
             order by 1, 2, 3, 4
                on conflict (programme, curriculum, version, month) do update
               set enrolments = held.enrolments + excluded.enrolments,
                   completed = held.completed + excluded.completed,
                   withdrawn = held.withdrawn + excluded.withdrawn,
                   modules_completed = held.modules_completed + excluded.modules_completed""",
            // A job that still had one of them before it has so many fewer to do.
            """
            with erased as (
                delete from reevaluation_item where enrolment = any ($1::uuid[])
                returning job, done_at is null as open),
            tally as (
                select job, count(*) filter (where open) as open from erased group by job)
            update reevaluation_job j
               set total = j.total - t.open,
                   finished_at = coalesce(j.finished_at, case when j.done + j.failed >= j.total - t.open then now() end)
              from tally t
             where j.id = t.job""",
            "delete from decision" + OF_THESE,
            "delete from recognition" + OF_THESE,
            "delete from evidence" + OF_THESE,
            "delete from submission" + OF_THESE,
            "delete from progress" + OF_THESE,
            // What the relay has in hand is on its way and holds opaque ids only.
            """
            delete from outbox
             where id in (select id from outbox where key = any ($1::uuid[]::text[]) for update skip locked)""",
            """
            delete from dead_letter
             where key = any ($1::uuid[]::text[])
                or exists (select 1
                             from unnest($1::uuid[]::text[]) as u (id)
                            where position(convert_to(u.id, 'UTF8') in payload) > 0)""",
            // Nothing is on its way from one table of the feed to the other while it is deleted from both.
            "select 1 from change_sequence where $1::uuid[] is not null for update",
            "delete from change_pending" + OF_THESE,
            "delete from change" + OF_THESE,
            "delete from webhook_delivery" + OF_THESE,
            "delete from enrolment where id = any ($1::uuid[])");

    /** What the learner did themself was done, by nobody any more. */
    static final String ERASE_LEARNER = """
            with erased as (
                delete from learner where id = $1
                returning institution, subject)
            update audit_log a
               set actor = null
              from erased e
             where a.institution = e.institution and a.actor = e.subject""";

    /** Nothing is said to those who have confirmed. Parameters: learner, institution. */
    static final String UNCONFIRMED = """
            select e.enrolment, e.learner, s.requested_at
              from erasure s
              join erased_enrolment e using (learner)
             where s.learner = $1 and s.institution = $2 and e.confirmed_at is null
             order by e.enrolment""";

    private ErasureStatements() {}
}
