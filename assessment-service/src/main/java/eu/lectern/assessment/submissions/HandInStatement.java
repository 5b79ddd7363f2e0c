package eu.lectern.assessment.submissions;

/** The statement that stores a submission, its message and the answer to its key: one round trip, one transaction. */
final class HandInStatement {

    /**
     * The key decides: where it is taken nothing else is written. The answer names the submission and repeats no work. The
     * enrolment is held, so that it cannot be erased meanwhile; for one that has been, nothing is written.
     */
    static final String SQL = """
            with standing as (
                select id, institution from enrolment where id = $6::uuid and erased_at is null for key share),
            claimed as (
                insert into idempotency (client, key, request_hash, answer)
                select $1::text, $2::text, $3::text, $4::text::jsonb
                  from standing
                    on conflict (client, key) do nothing
                returning client),
            handed_in as (
                insert into submission (id, enrolment, institution, assessment, also_serves, text, link,
                                        submitted_at, submitted_by)
                select $5::uuid, $6::uuid, $7::text, $8::text, $9::text[], $10::text, $11::text,
                       $12::timestamptz, $13::text
                  from claimed
                returning id),
            audited as (
                insert into audit_log (institution, actor, client, operation, resource)
                select s.institution, $13::text, $18::text, 'handInWork', '/api/assessment/v1/submissions/' || h.id
                  from handed_in h
                 cross join standing s)
            insert into outbox (topic, key, headers, payload)
            select $14::text, $15::text, $16::text::jsonb, $17::bytea
              from handed_in""";

    private HandInStatement() {}
}
