alter table enrolment
    add column subject_digest text,
    add column erased_at      timestamptz;

update enrolment
   set subject_digest = encode(sha256(convert_to(learner::text || ':' || subject, 'UTF8')), 'hex')
 where subject is not null;

alter table enrolment
    drop column subject,
    alter column institution drop not null,
    alter column programme drop not null,
    alter column curriculum drop not null,
    alter column version drop not null,
    add constraint known_until_erased
        check (erased_at is not null or num_nulls(institution, programme, curriculum, version) = 0);

comment on column enrolment.revision is '0: asked for by REST because a result came before the event; any event replaces it. The highest bigint: erased; nothing replaces it.';
comment on column enrolment.subject_digest is 'SHA-256 over learner, a colon and the learner''s OIDC subject, by which the subject of a token is recognised; null when they do not log in.';
comment on column enrolment.erased_at is 'When the learner was erased. The row stays, with opaque ids only, so that what comes late finds it and is not taken in.';

create index enrolment_by_learner on enrolment (learner);
comment on index enrolment_by_learner is 'Serves the lists of all results and all submissions of a learner.';
