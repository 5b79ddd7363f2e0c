alter table evidence
    add column also_serves jsonb not null default '[]',
    add column percent     numeric check (percent between 0 and 100),
    add column grade       integer check (grade >= 1),
    add column submission  uuid,
    add column recorded_by text check (char_length(recorded_by) <= 255);

comment on column evidence.also_serves is 'Codes of further projects that were done together with this one, as a JSON array; the result counts for them too.';
comment on column evidence.percent is 'With grade: what the result carries, so that it can be held against the mark of whichever version the enrolment is on.';
comment on column evidence.submission is 'The submission that was assessed; null when the result did not come of one. No foreign key: the two come in any order.';
comment on column evidence.recorded_by is 'OIDC subject of who recorded the revision; null where the event did not tell.';

create table submission (
    id           uuid        primary key,
    enrolment    uuid        not null,
    assessment   text        not null check (char_length(assessment) between 1 and 100),
    also_serves  jsonb       not null,
    submitted_at timestamptz not null
);

comment on table submission is 'Work that learners have handed in, as far as completion needs to know; rows never change. The primary key serves telling a repeated event. What comes before its enrolment waits here.';

create index submission_by_enrolment on submission (enrolment);
comment on index submission_by_enrolment is 'Serves reading what was handed in, of the enrolments that are evaluated.';
