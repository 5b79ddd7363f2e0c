package eu.lectern.assessment.results;

/**
 * The statement that records results: each with its first revision, its message, its entry in the audit log, the answer to its key and, if it assesses a
 * submission, the link to it. One round trip, and one transaction because a statement is one.
 */
final class RecordStatement {

    /**
     * The keys decide: where one is taken, it is not {@code claimed} and nothing else is written for it; a twin waits for the
     * first. A submission decides before the key, because one that was assessed must not use up the key. Keys are
     * taken in their order, so that two batches cannot wait for each other. Before all, the enrolments are held, so that
     * none can be erased meanwhile; for one that has been, nothing is written.
     */
    static final String SQL = """
            with asked as (
                select *
                  from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[],
                              $8::text[], $9::text[], $10::text[], $11::text[], $12::text[], $13::text[], $14::text[],
                              $15::text[], $16::text[], $17::text[], $18::text[], $19::text[], $20::text[], $21::text[],
                              $22::text[], $23::text[], $24::text[], $25::bytea[]) with ordinality
                       as a (client, key, request_hash, answer, id, enrolment, assessment,
                             outcome, percent, grade, achieved_on, source, also_serves, curriculum,
                             version, policy_hash, submission, feedback, recorded_at, recorded_by, recorded_via,
                             topic, message_key, headers, payload, position)),
            standing as (
                select id, institution
                  from enrolment
                 where id in (select enrolment::uuid from asked) and erased_at is null
                 order by id
                   for key share),
            unassessed as (
                select id
                  from submission
                 where id in (select submission::uuid from asked where submission is not null)
                   and result is null
                   and enrolment in (select id from standing)
                   for update),
            claimed as (
                insert into idempotency (client, key, request_hash, answer)
                select client, key, request_hash, answer::jsonb
                  from asked
                 where (submission is null or submission::uuid in (select id from unassessed))
                   and enrolment::uuid in (select id from standing)
                 order by client, key
                    on conflict (client, key) do nothing
                returning client, key),
            recorded as (
                insert into result (id, revision, enrolment, assessment, outcome, revoked, percent, grade, achieved_on,
                                    source, also_serves, curriculum, version, policy_hash, submission,
                                    recorded_at, recorded_by, recorded_via)
                select id::uuid, 1, enrolment::uuid, assessment, outcome, false, percent::numeric, grade::integer,
                       achieved_on::date, source, also_serves::text[], curriculum, version, policy_hash,
                       submission::uuid, recorded_at::timestamptz, recorded_by, recorded_via
                  from asked
                  join claimed using (client, key)
                returning *),
            kept as (
                insert into result_revision (result, revision, outcome, revoked, percent, grade, achieved_on, source,
                                             also_serves, curriculum, version, policy_hash, submission,
                                             recorded_at, recorded_by, recorded_via)
                select id, revision, outcome, revoked, percent, grade, achieved_on, source,
                       also_serves, curriculum, version, policy_hash, submission,
                       recorded_at, recorded_by, recorded_via
                  from recorded),
            assessed as (
                update submission s
                   set result = a.id::uuid, feedback = a.feedback
                  from asked a
                  join claimed using (client, key)
                 where s.id = a.submission::uuid),
            audited as (
                insert into audit_log (institution, actor, client, operation, resource)
                select s.institution, r.recorded_by, r.recorded_via,
                       case when r.submission is null then 'recordResult' else 'assessSubmission' end,
                       '/api/assessment/v1/results/' || r.id
                  from recorded r
                  join standing s on s.id = r.enrolment
                 order by r.id),
            announced as (
                insert into outbox (topic, key, headers, payload)
                select topic, message_key, headers::jsonb, payload
                  from asked
                  join claimed using (client, key)
                 order by position)
            select key from claimed""";

    private RecordStatement() {}
}
