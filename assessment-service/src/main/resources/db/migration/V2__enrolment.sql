create table enrolment (
    id          uuid        primary key,
    revision    bigint      not null check (revision >= 0),
    learner     uuid        not null,
    subject     text,
    institution text        not null,
    programme   text        not null,
    curriculum  text        not null,
    version     text        not null,
    status      text        not null
);

comment on table enrolment is 'Copy of enrolment-service''s enrolments, merged by revision from lectern.enrolments; the primary key serves the look-up of a result''s enrolment and the check of who may see a result.';
comment on column enrolment.revision is '0: asked for by REST because a result came before the event; any event replaces it.';
comment on column enrolment.learner is 'Opaque id of the person, by which all that is held on one can be found.';
comment on column enrolment.version is 'The version of the curriculum by whose marks results are judged.';
