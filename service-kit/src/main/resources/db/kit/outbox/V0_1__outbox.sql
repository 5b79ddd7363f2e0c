create table outbox (
    id              bigint generated always as identity primary key,
    topic           text        not null,
    key             text        not null,
    headers         jsonb       not null,
    payload         bytea       not null,
    created_at      timestamptz not null default now(),
    attempts        integer     not null default 0,
    next_attempt_at timestamptz not null default now(),
    last_error      text
);

comment on table outbox is 'Messages to publish, written in the transaction of the change that they tell of; the relay deletes a row after the broker''s acknowledgement.';
comment on column outbox.next_attempt_at is 'Not before; moved on after a failed attempt, so that one bad message does not hold up the others.';

create index outbox_by_key on outbox (topic, key, id);
comment on index outbox_by_key is 'Serves the relay''s search for the oldest message of each key.';
