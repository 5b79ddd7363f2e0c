create index idempotency_by_age on idempotency (created_at);
comment on index idempotency_by_age is 'Serves the deletion of answers that have had their time, oldest first.';

comment on table idempotency is 'Answers to requests that carried an Idempotency-Key, written in the transaction of their effect; the primary key serves the look-up of a repeated request. Kept for lectern.idempotency.keep, 30 days unless configured, and then deleted.';
