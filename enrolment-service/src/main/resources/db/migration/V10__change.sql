create table change_pending (
    id          bigint generated always as identity primary key,
    institution text        not null,
    enrolment   uuid        not null,
    type        text        not null,
    at          timestamptz not null,
    data        text        not null
);

comment on table change_pending is 'Changes that have no place in the feed yet, written in the transaction of the change itself. The primary key serves taking them in the order of their writing.';

-- Every row is deleted within milliseconds of its insertion, as those of the outbox are.
alter table change_pending set (
    autovacuum_vacuum_scale_factor = 0,
    autovacuum_vacuum_threshold = 1000,
    autovacuum_vacuum_insert_scale_factor = 0,
    autovacuum_vacuum_insert_threshold = 1000,
    autovacuum_vacuum_cost_delay = 0
);

create table change (
    position    bigint      primary key,
    institution text        not null,
    enrolment   uuid        not null,
    type        text        not null,
    at          timestamptz not null,
    data        text        not null,
    placed_at   timestamptz not null
);

comment on table change is 'The change feed. Whoever sees a position sees all below it: they are given after the commit, under the lock of change_sequence. The primary key serves reading the places that an index has found, and deleting what is old.';
comment on column change.type is 'The CloudEvents type.';
comment on column change.data is 'The event''s data as JSON, without personal data. Text, because PostgreSQL need not understand it.';
comment on column change.placed_at is 'When it got its position, and so could be read; from then on it is kept for the configured time.';

create index change_by_institution_and_type on change (institution, type, position);
comment on index change_by_institution_and_type is 'Serves a reader: the next few of each wished type in the institution. A reader without a filter wishes every type.';

create index change_by_enrolment on change (enrolment);
comment on index change_by_enrolment is 'Serves the erasure of a learner.';

create table change_sequence (
    single        boolean primary key default true check (single),
    last_position bigint  not null default 0,
    kept_after    bigint  not null default 0 check (kept_after <= last_position)
);

comment on table change_sequence is 'One row, whose lock lets one instance at a time give positions or delete.';
comment on column change_sequence.last_position is 'The highest position given so far.';
comment on column change_sequence.kept_after is 'Positions up to this one have been deleted.';

insert into change_sequence default values;
