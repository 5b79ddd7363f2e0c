package eu.lectern.assessment.erasure;

import java.util.List;

/**
 * What erasing enrolments is, statement by statement and in this order. The first parameter of each is the enrolments' ids; all
 * are carried out in one transaction.
 */
final class ErasureStatements {

    /**
     * Makes the enrolment a tombstone, or a tombstone where it was never heard of: whoever brings it in later, at whatever
     * revision, waits for this row and then changes nothing. Parameters: ids, learners.
     */
    static final String MARK = """
            insert into enrolment as held (id, revision, learner, status, erased_at)
            select u.id, 9223372036854775807, u.learner, 'WITHDRAWN', now()
              from unnest($1::uuid[], $2::uuid[]) as u (id, learner)
             order by u.id
                on conflict (id) do update
               set revision = excluded.revision, erased_at = coalesce(held.erased_at, excluded.erased_at)
            returning id, erased_at""";

    private static final String OF_THESE = " where enrolment = any ($1)";

    static final List<String> ERASE = List.of(
            // Waits for those who are recording a result or taking in work of it at this moment.
            "select 1 from enrolment where id = any ($1) order by id for update",
            // Answers hold results or name submissions; of the learner's own keys also the client part tells who they
            // are.
            """
            delete from idempotency
             where answer ->> 'enrolment' = any ($1::uuid[]::text[])
                or answer ->> 'submission' in (select id::text from submission where enrolment = any ($1))
                or exists (select 1
                             from enrolment e
                            where e.id = any ($1)
                              and e.subject_digest = encode(sha256(convert_to(
                                      e.learner::text || ':' || substr(client, strpos(client, ' ') + 1), 'UTF8')), 'hex'))
            """,
            // Waits for those who are revising one, so that their revision is seen below.
            "select 1 from result" + OF_THESE + " order by id for update",
            "delete from submission" + OF_THESE,
            "delete from result_revision where result in (select id from result" + OF_THESE + ")",
            "delete from result" + OF_THESE,
            // What the learner did themself was done, by nobody any more.
            """
            update audit_log a
               set actor = null
              from enrolment e
             where e.id = any ($1::uuid[])
               and e.institution = a.institution
               and a.actor is not null
               and e.subject_digest = encode(sha256(convert_to(e.learner::text || ':' || a.actor, 'UTF8')), 'hex')
            """,
            // What the relay has in hand is on its way and holds opaque ids only.
            "delete from outbox where id in (select id from outbox where key = any ($1::uuid[]::text[]) for update skip locked)",
            """
            delete from dead_letter
             where key = any ($1::uuid[]::text[])
                or exists (select 1
                             from unnest($1::uuid[]::text[]) as u (id)
                            where position(convert_to(u.id, 'UTF8') in payload) > 0)
            """,
            """
            update enrolment
               set subject_digest = null, institution = null, programme = null, curriculum = null, version = null
             where id = any ($1)
            """);

    private ErasureStatements() {}
}
