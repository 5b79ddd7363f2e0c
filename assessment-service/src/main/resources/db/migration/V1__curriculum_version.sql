create table curriculum_version (
    code         text        not null,
    version      text        not null,
    policy_hash  text        not null,
    document     jsonb       not null,
    published_at timestamptz not null,
    received_at  timestamptz not null default now(),
    primary key (code, version)
);

comment on table curriculum_version is 'The catalogue''s published versions, copied from lectern.curriculum-versions and never changed; the primary key serves the look-up of an enrolment''s pinned version.';
comment on column curriculum_version.document is 'The whole version as it was published, so that a later release can read more of it without asking for it again.';
