create table institution (
    code       text        primary key check (char_length(code) between 1 and 100),
    created_at timestamptz not null default now()
);

comment on table institution is 'The institutions that have enrolled someone; the code is the one in their tokens. A row is made on first use.';

create table learner (
    id          uuid        primary key,
    institution text        not null references institution (code),
    reference   text        check (char_length(reference) between 1 and 200),
    subject     text        check (char_length(subject) between 1 and 255),
    created_at  timestamptz not null default now(),
    check (reference is not null or subject is not null),
    constraint learner_by_reference unique (institution, reference),
    constraint learner_by_institution_and_subject unique (institution, subject)
);

comment on table learner is 'A person within one institution, under a pseudonym: no name, no address. The unique constraints serve finding a learner who is enrolled again.';
comment on column learner.reference is 'The institution''s own reference of the person.';
comment on column learner.subject is 'OIDC subject by which the person logs in; null while they do not.';

create index learner_by_subject on learner (subject) where subject is not null;
comment on index learner_by_subject is 'Serves the learner''s own list of enrolments.';

create table enrolment (
    id          uuid        primary key,
    learner     uuid        not null references learner (id),
    institution text        not null references institution (code),
    programme   text        not null,
    curriculum  text        not null,
    version     text        not null,
    policy_hash text        not null,
    status      text        not null check (status in ('ACTIVE', 'WITHDRAWN')),
    starts_on   date        not null,
    revision    bigint      not null check (revision >= 1),
    enrolled_at timestamptz not null,
    foreign key (curriculum, version) references curriculum_version (code, version)
);

comment on table enrolment is 'A learner in a programme, pinned to one curriculum version. Ids are UUIDs of version 7, so their order is that of enrolling.';
comment on column enrolment.institution is 'That of the learner, repeated here for enrolment_by_institution.';
comment on column enrolment.revision is 'One more with every change; the readers of lectern.enrolments keep the highest.';

create unique index one_active_enrolment on enrolment (learner, programme) where status = 'ACTIVE';
comment on index one_active_enrolment is 'Lets a learner be in a programme once at a time, also when two requests come at the same moment.';

create index enrolment_by_institution on enrolment (institution, id);
comment on index enrolment_by_institution is 'Serves the list of an institution''s enrolments, page by page.';

create index enrolment_by_learner on enrolment (learner, id);
comment on index enrolment_by_learner is 'Serves the learner''s own list of enrolments.';
