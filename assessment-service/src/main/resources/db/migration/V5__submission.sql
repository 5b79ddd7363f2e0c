create table submission (
    id           uuid        primary key,
    enrolment    uuid        not null,
    institution  text        not null,
    assessment   text        not null,
    also_serves  text[]      not null default '{}',
    text         text        check (char_length(text) <= 20000),
    link         text        check (char_length(link) <= 2000),
    submitted_at timestamptz not null,
    submitted_by text        not null,
    result       uuid        unique references result,
    feedback     text        check (char_length(feedback) <= 5000),
    check (num_nonnulls(text, link) = 1),
    check (feedback is null or result is not null)
);

comment on table submission is 'Work that learners handed in; only result and feedback are ever set, once, in the statement that records the result. Where it stands follows from that result and is not stored. The primary key serves reading and assessing one.';
comment on column submission.enrolment is 'No foreign key: enrolment is a copy of another service''s data and may be built anew.';
comment on column submission.institution is 'The enrolment''s when it was handed in; it narrows the queue, and who may see what is asked of enrolment.';
comment on column submission.text is 'The work itself; like link and feedback it is personal, and leaves the service in no event and no log.';
comment on column submission.submitted_by is 'OIDC subject of the learner.';

create index submission_by_enrolment on submission (enrolment, id);
comment on index submission_by_enrolment is 'Serves the list of an enrolment''s submissions, and whether the learner handed in again later (ids rise with time).';

create index submission_never_assessed on submission (institution, id) where result is null;
comment on index submission_never_assessed is 'Serves the teachers'' queue, oldest first: what nobody has assessed yet.';
