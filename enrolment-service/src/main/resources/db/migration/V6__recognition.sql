create table recognition (
    id            uuid        primary key,
    enrolment     uuid        not null references enrolment (id),
    module        text        not null,
    part          text        check (part in ('MOOC', 'FACE_TO_FACE', 'ONLINE', 'PROJECT', 'WORK_BASED')),
    reason        text        not null check (reason in ('TESTED_OUT', 'EQUIVALENT_UNIT', 'EQUIVALENT_OUTSIDE_ACTIVITY', 'ADMINISTRATIVE')),
    evidence      text        not null check (char_length(evidence) between 1 and 2000),
    recognised_on date        not null,
    recognised_by text        not null,
    recorded_at   timestamptz not null,
    withdrawn_at  timestamptz,
    withdrawn_by  text,
    check ((withdrawn_at is null) = (withdrawn_by is null))
);

comment on table recognition is 'Recognition of prior learning: a part or a whole module passed by a person''s decision. Rows are only added, and withdrawn once. The primary key serves reading and withdrawing one.';
comment on column recognition.part is 'Null for the whole module.';
comment on column recognition.evidence is 'What shows the prior learning, in the person''s words; may name people, so it never leaves in an event.';

create unique index one_standing_recognition on recognition (enrolment, module, coalesce(part, ''))
    where withdrawn_at is null;
comment on index one_standing_recognition is 'Lets a part or module be recognised once at a time, and serves reading what stands, of the enrolments that are evaluated.';

create index recognition_by_enrolment on recognition (enrolment, id);
comment on index recognition_by_enrolment is 'Serves the list of an enrolment''s recognitions, the withdrawn ones among them.';
