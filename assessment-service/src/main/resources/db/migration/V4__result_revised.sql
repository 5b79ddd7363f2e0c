alter table result
    add column also_serves text[] not null default '{}',
    add column submission  uuid;

comment on column result.recorded_by is 'OIDC subject of who recorded this revision: an opaque id, told to whoever may see personal data and, as the act''s author, in events.';
comment on column result.also_serves is 'Codes of further projects that were done together with this one and count with it.';
comment on column result.submission is 'The submission that it assessed; null when it came of none.';

create index result_taken_back on result (submission) where revoked and submission is not null;
comment on index result_taken_back is 'Serves the teachers'' queue: submissions whose assessment was revoked, so that they wait again.';

alter table result_revision
    add column curriculum  text,
    add column version     text,
    add column also_serves text[] not null default '{}',
    add column submission  uuid;

comment on column result_revision.curriculum is 'With version: by whose mark this revision was judged; null in a row that an instance from before this column wrote, and then the result''s own.';

update result_revision v
   set curriculum = r.curriculum, version = r.version
  from result r
 where r.id = v.result;
