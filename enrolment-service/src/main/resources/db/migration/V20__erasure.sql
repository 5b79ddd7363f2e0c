create table erasure (
    learner      uuid        primary key,
    institution  text        not null references institution (code),
    reason       text        not null check (reason in ('LEARNER_REQUEST', 'NO_LONGER_NEEDED', 'ENTERED_BY_MISTAKE', 'LEGAL_OBLIGATION')),
    requested_by text        not null,
    requested_at timestamptz not null
);

comment on table erasure is 'The learners who were erased, by nothing but the opaque id that they had; the primary key serves asking how far it has come. Kept for good.';
comment on column erasure.requested_by is 'OIDC subject of who ordered it.';

create table erased_enrolment (
    enrolment    uuid        primary key,
    learner      uuid        not null references erasure (learner),
    confirmed_at timestamptz
);

comment on table erased_enrolment is 'Tombstones: of these enrolments nothing is taken in any more, however late it comes. The primary key serves asking that. Kept for good.';
comment on column erased_enrolment.confirmed_at is 'When assessment-service erased what it held; null until it says so.';

create index erased_enrolment_by_learner on erased_enrolment (learner);
comment on index erased_enrolment_by_learner is 'Serves how far the erasure of a learner has come.';

create table erased_count (
    programme         text   not null,
    curriculum        text   not null,
    version           text   not null,
    month             date   not null,
    enrolments        bigint not null,
    completed         bigint not null,
    withdrawn         bigint not null,
    modules_completed bigint not null,
    primary key (programme, curriculum, version, month)
);

comment on table erased_count is 'How many enrolments were erased, and what they had come to: numbers of nobody in particular, so that statistics stay right. The primary key serves counting up and the list.';
comment on column erased_count.month is 'Of enrolling; its first day.';

create index reevaluation_item_by_enrolment on reevaluation_item (enrolment);
comment on index reevaluation_item_by_enrolment is 'Serves erasing those of an enrolment.';
