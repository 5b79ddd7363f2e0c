create table audit_log (
    id          uuid        primary key default uuidv7(),
    at          timestamptz not null default clock_timestamp(),
    institution text,
    actor       text,
    client      text,
    operation   text        not null,
    resource    text        not null,
    outcome     text        not null default 'DONE' check (outcome in ('DONE', 'REFUSED', 'FAILED')),
    status      integer
);

comment on table audit_log is 'Every write that a client asked for: who, what, when, through which client, on which resource, with which outcome. One that was done is written in the transaction of its effect. No texts of persons. The primary key rises with time and serves the list of all, newest first. Kept for lectern.audit.keep, two years unless configured, and then deleted.';
comment on column audit_log.institution is 'Whose coordinators see it; null for what belongs to none.';
comment on column audit_log.actor is 'OIDC subject; null for a learner who was erased.';
comment on column audit_log.client is 'The client (azp) through which they did it.';
comment on column audit_log.operation is 'The operation''s id in the service''s OpenAPI document.';
comment on column audit_log.resource is 'The path of what was written or, when it was refused, of what was asked for; without the query.';
comment on column audit_log.status is 'The HTTP status of a refusal or failure; null for what was done.';

create index audit_log_by_institution on audit_log (institution, id);
comment on index audit_log_by_institution is 'Serves an institution''s list, newest first.';

create index audit_log_by_age on audit_log (at);
comment on index audit_log_by_age is 'Serves the deletion of what has had its time, oldest first.';
