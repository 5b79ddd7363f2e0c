package eu.lectern.assessment.results;

/** The statement that writes a further revision of a result with its message, if the result is still at the one before. */
final class ReviseStatement {

    /** Of two that revise the same revision, the second waits for the first and then finds another one. */
    static final String SQL = """
            with revised as (
                update result
                   set revision = $2::bigint + 1, outcome = $3::text, revoked = $4::boolean, percent = $5::text::numeric,
                       grade = $6::integer, achieved_on = $7::date, source = $8::text, also_serves = $9::text[],
                       curriculum = $10::text, version = $11::text, policy_hash = $12::text,
                       recorded_at = $13::timestamptz, recorded_by = $14::text, recorded_via = $15::text
                 where id = $1::uuid and revision = $2::bigint
                returning *),
            kept as (
                insert into result_revision (result, revision, outcome, revoked, percent, grade, achieved_on, source,
                                             also_serves, curriculum, version, policy_hash, submission,
                                             recorded_at, recorded_by, recorded_via, reason)
                select id, revision, outcome, revoked, percent, grade, achieved_on, source,
                       also_serves, curriculum, version, policy_hash, submission,
                       recorded_at, recorded_by, recorded_via, $16::text
                  from revised),
            audited as (
                insert into audit_log (institution, actor, client, operation, resource)
                select e.institution, r.recorded_by, r.recorded_via,
                       case when r.revoked then 'revokeResult' else 'correctResult' end,
                       '/api/assessment/v1/results/' || r.id
                  from revised r
                  join enrolment e on e.id = r.enrolment)
            insert into outbox (topic, key, headers, payload)
            select $17::text, $18::text, $19::text::jsonb, $20::bytea
              from revised""";

    private ReviseStatement() {}
}
