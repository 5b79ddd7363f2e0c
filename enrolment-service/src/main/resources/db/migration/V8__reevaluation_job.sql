create table reevaluation_job (
    id           uuid        primary key,
    institution  text,
    programme    text        not null,
    curriculum   text        not null,
    to_version   text        not null,
    policy_hash  text        not null,
    dry_run      boolean     not null,
    requested_by text        not null,
    total        integer     not null check (total >= 0),
    done         integer     not null default 0,
    changed      integer     not null default 0,
    failed       integer     not null default 0,
    started_at   timestamptz not null,
    finished_at  timestamptz,
    foreign key (curriculum, to_version) references curriculum_version (code, version)
);

comment on table reevaluation_job is 'Re-evaluations of the active enrolments of a programme. Ids are UUIDs of version 7, so the primary key serves the operator''s list, newest first.';
comment on column reevaluation_job.institution is 'Whose enrolments it covers; null for those of all.';
comment on column reevaluation_job.policy_hash is 'Of the curriculum version to which it moves.';
comment on column reevaluation_job.done is 'With changed and failed: counted up with each batch of items, in its transaction; done and failed come to total in the end.';

create index reevaluation_job_by_institution on reevaluation_job (institution, id);
comment on index reevaluation_job_by_institution is 'Serves an institution''s list of its jobs, newest first.';

create index reevaluation_job_running on reevaluation_job (id) where finished_at is null;
comment on index reevaluation_job_running is 'Serves finding the jobs that are to be worked on; empty most of the time.';

create table reevaluation_item (
    job       uuid        not null references reevaluation_job (id),
    enrolment uuid        not null references enrolment (id),
    attempts  smallint    not null default 0,
    changed   boolean,
    outcome   jsonb,
    failure   text,
    done_at   timestamptz,
    primary key (job, enrolment),
    check ((done_at is null) = (outcome is null and failure is null)),
    check ((outcome is null) = (changed is null))
);

comment on table reevaluation_item is 'The enrolments of each job. An instance locks those it works on; when it dies the locks go with it, and another one takes them. The primary key serves the job''s list of enrolments.';
comment on column reevaluation_item.attempts is 'How often it was tried and failed.';
comment on column reevaluation_item.outcome is 'What changed or would change, record ReevaluationView of contracts.';
comment on column reevaluation_item.failure is 'Why it could not be evaluated, in words.';

create index reevaluation_item_open on reevaluation_item (job, attempts, enrolment) where done_at is null;
comment on index reevaluation_item_open is 'Serves taking the next items of a job; those that failed before come last.';
