create table curriculum_version (
    code         text        not null,
    version      text        not null,
    policy_hash  text        not null,
    programmes   text[]      not null,
    document     jsonb       not null,
    published_at timestamptz not null,
    primary key (code, version)
);

comment on table curriculum_version is 'The local copy of the published curriculum versions; rows never change. The primary key serves reading the policy of an enrolment. A handful of rows, so finding the latest version of a programme needs no index.';
comment on column curriculum_version.policy_hash is 'SHA-256 over the canonical JSON of the curriculum; names exactly the rules of a decision.';
comment on column curriculum_version.document is 'The published curriculum as it came, record CurriculumVersion of contracts.';
