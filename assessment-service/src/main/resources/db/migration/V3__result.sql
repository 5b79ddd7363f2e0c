create table result (
    id          uuid        primary key,
    enrolment   uuid        not null,
    assessment  text        not null,
    revision    bigint      not null check (revision >= 1),
    outcome     text        not null check (outcome in ('PASSED', 'FAILED')),
    revoked     boolean     not null,
    percent     numeric     check (percent between 0 and 100 and scale(percent) <= 4),
    grade       integer     check (grade >= 1),
    achieved_on date        not null,
    source      text        check (char_length(source) <= 500),
    curriculum  text        not null,
    version     text        not null,
    policy_hash text        not null,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    recorded_via text       not null,
    check (num_nonnulls(percent, grade) <= 1)
);

comment on table result is 'Each result in its latest revision; the primary key serves reading, correcting and revoking one. Results of a withdrawn enrolment are kept.';
comment on column result.enrolment is 'No foreign key: enrolment is a copy of another service''s data and may be built anew.';
comment on column result.outcome is 'How it was judged by the mark of curriculum, version and policy_hash.';
comment on column result.recorded_at is 'When this revision was recorded.';
comment on column result.recorded_by is 'OIDC subject of who recorded this revision; never leaves the service in an event.';
comment on column result.recorded_via is 'The client through which they did.';

create index result_by_enrolment on result (enrolment, id);
comment on index result_by_enrolment is 'Serves the list of an enrolment''s results in the order of recording, page by page (ids rise with time).';

create table result_revision (
    result      uuid        not null references result,
    revision    bigint      not null check (revision >= 1),
    outcome     text        not null check (outcome in ('PASSED', 'FAILED')),
    revoked     boolean     not null,
    percent     numeric,
    grade       integer,
    achieved_on date        not null,
    source      text,
    policy_hash text        not null,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    recorded_via text       not null,
    reason      text,
    primary key (result, revision)
);

comment on table result_revision is 'Every revision that a result has had, the latest included, written in the statement that wrote the result; the primary key serves a result''s history.';
comment on column result_revision.reason is 'Why it was corrected or revoked; null for revision 1.';
