create table progress (
    enrolment                uuid        primary key references enrolment (id),
    version                  bigint      not null check (version >= 1),
    status                   text        not null check (status in ('IN_PROGRESS', 'COMPLETED', 'WITHDRAWN')),
    modules_completed        integer     not null,
    completed_on             date,
    first_completed_on       date,
    first_module_completions jsonb       not null default '{}',
    chosen_scenarios         text[]      not null default '{}',
    document                 jsonb       not null,
    changed_at               timestamptz not null
);

comment on table progress is 'How far each enrolment has come, as last evaluated. Its row is the lock under which an enrolment is evaluated; the primary key serves that and reading it.';
comment on column progress.version is 'One more with every change of the outcome; never falls.';
comment on column progress.first_completed_on is 'The earliest day on which the programme ever counted as completed; kept when it is reopened.';
comment on column progress.first_module_completions is 'Module code to the earliest day on which it ever counted as completed; kept when it is reopened.';
comment on column progress.chosen_scenarios is 'Codes of the modules whose elective scenario the learner has chosen.';
comment on column progress.document is 'What GET .../progress answers, record ProgressView of contracts.';

create table decision (
    id               uuid        primary key,
    enrolment        uuid        not null references enrolment (id),
    progress_version bigint      not null,
    kind             text        not null check (kind in ('MODULE_COMPLETED', 'MODULE_REOPENED', 'PROGRAMME_COMPLETED', 'PROGRAMME_REOPENED')),
    module           text,
    completed_on     date,
    evidence         jsonb       not null,
    missing          jsonb       not null,
    curriculum       text        not null,
    version          text        not null,
    policy_hash      text        not null,
    decided_at       timestamptz not null
);

comment on table decision is 'Every completion and reopening: what was decided, by which evidence, under which rules. Rows are only added.';
comment on column decision.evidence is 'Ids of the results that met the requirement; empty for a reopening.';
comment on column decision.missing is 'Codes of what was missing when it was reopened; empty for a completion.';

create index decision_by_enrolment on decision (enrolment, id);
comment on index decision_by_enrolment is 'Serves the list of an enrolment''s decisions, oldest first.';
