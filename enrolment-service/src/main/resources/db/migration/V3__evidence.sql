create table evidence (
    result      uuid        primary key,
    revision    bigint      not null check (revision >= 1),
    enrolment   uuid        not null,
    assessment  text        not null check (char_length(assessment) between 1 and 100),
    passed      boolean     not null,
    revoked     boolean     not null,
    achieved_on date        not null,
    recorded_at timestamptz not null,
    curriculum  text        not null,
    version     text        not null,
    policy_hash text        not null
);

comment on table evidence is 'The latest known revision of each result, merged by revision; the primary key serves the merge. No foreign key to enrolment: what comes before its enrolment waits here and counts from then on.';
comment on column evidence.policy_hash is 'Of the curriculum version by whose mark assessment-service judged the result.';

create index evidence_by_enrolment on evidence (enrolment);
comment on index evidence_by_enrolment is 'Serves reading all evidence of the enrolments that are evaluated.';
