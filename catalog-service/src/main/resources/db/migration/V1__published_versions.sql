create table curriculum_version (
    id           text        primary key,
    code         text        not null,
    version      text        not null,
    policy_hash  text        not null,
    document     text        not null,
    published_at timestamptz not null,
    unique (code, version),
    check (id = code || '/' || version),
    check (policy_hash = encode(sha256(convert_to(document, 'UTF8')), 'hex'))
);

comment on table curriculum_version is 'The published curriculum versions, one row each, immutable; the primary key serves the look-up by code/version and decides which of several instances publishes.';
comment on column curriculum_version.id is 'code/version, which is also the key of the announcement on lectern.curriculum-versions.';
comment on column curriculum_version.document is 'Canonical JSON of the curriculum, as text because the hash is over exactly these bytes.';
comment on column curriculum_version.policy_hash is 'SHA-256 over the document, lower-case hex.';

create function refuse_change_of_published() returns trigger language plpgsql as $$
begin
    raise exception 'a published curriculum version is immutable' using errcode = 'restrict_violation';
end
$$;

create trigger curriculum_version_is_immutable
    before update or delete on curriculum_version
    for each row execute function refuse_change_of_published();

create trigger curriculum_version_is_not_truncated
    before truncate on curriculum_version
    for each statement execute function refuse_change_of_published();
