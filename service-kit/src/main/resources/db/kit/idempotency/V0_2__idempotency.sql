create table idempotency (
    client       text        not null,
    key          text        not null,
    request_hash text        not null,
    answer       jsonb       not null,
    created_at   timestamptz not null default now(),
    primary key (client, key)
);

comment on table idempotency is 'Answers to requests that carried an Idempotency-Key, written in the transaction of their effect; the primary key serves the look-up of a repeated request. Kept for good.';
