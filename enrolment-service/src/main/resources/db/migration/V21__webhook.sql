create table webhook (
    id              uuid        primary key,
    institution     text        not null,
    url             text        not null check (char_length(url) between 1 and 2000),
    types           text[]      not null check (cardinality(types) > 0),
    description     text        check (char_length(description) <= 200),
    secret          text        not null,
    previous_secret text,
    previous_until  timestamptz,
    status          text        not null check (status in ('ACTIVE', 'PAUSED', 'DEAD')),
    position        bigint      not null,
    ahead           bigint[]    not null default '{}',
    failures        integer     not null default 0,
    reason          text,
    next_attempt_at timestamptz not null,
    claimed_by      uuid,
    claimed_until   timestamptz,
    revision        bigint      not null check (revision >= 1),
    created_at      timestamptz not null,
    changed_at      timestamptz not null,
    check ((previous_secret is null) = (previous_until is null)),
    check ((claimed_by is null) = (claimed_until is null)),
    check (status <> 'DEAD' or reason is not null)
);

comment on table webhook is 'Subscriptions by which partners have changes sent to them, and how far each has come in the feed. A few rows an institution, so looking for those that are due reads the whole table. The primary key serves everything else.';
comment on column webhook.secret is 'By which what is sent is signed, in the notation of Standard Webhooks. Never told again after it was set.';
comment on column webhook.previous_secret is 'With previous_until: signs too until then, so that the receiver can take its time to learn the new one.';
comment on column webhook.position is 'Everything wished up to this position of the feed has been received.';
comment on column webhook.ahead is 'Positions after that which have been received already, while one before them has not.';
comment on column webhook.failures is 'How many attempts in a row have come no further.';
comment on column webhook.reason is 'Of the last failure; null when the last attempt was none.';
comment on column webhook.claimed_by is 'With claimed_until: names the attempt that an instance has in hand. When the instance dies another one takes over after that time, and what the dead one might still write is refused.';
comment on column webhook.revision is 'One more with every change by a person, and when it dies; its ETag.';

create index webhook_by_institution on webhook (institution, id);
comment on index webhook_by_institution is 'Serves an institution''s list of its subscriptions.';

create table webhook_delivery (
    id        uuid        primary key,
    webhook   uuid        not null references webhook (id) on delete cascade,
    message   text        not null,
    type      text        not null,
    position  bigint,
    enrolment uuid,
    attempt   integer     not null check (attempt >= 1),
    at        timestamptz not null,
    millis    bigint      not null,
    status    integer,
    failure   text
);

comment on table webhook_delivery is 'Every attempt to send a message, for the partner to see. Ids are UUIDs of version 7, so the primary key serves deleting the oldest.';
comment on column webhook_delivery.position is 'With enrolment: of the change in the feed; null for a ping.';
comment on column webhook_delivery.status is 'The HTTP status of the answer; null when there was none.';
comment on column webhook_delivery.failure is 'Why it was not received, in words; null when it was.';

create index webhook_delivery_by_webhook on webhook_delivery (webhook, id);
comment on index webhook_delivery_by_webhook is 'Serves a subscription''s list of its deliveries, newest first.';

create index webhook_delivery_by_enrolment on webhook_delivery (enrolment);
comment on index webhook_delivery_by_enrolment is 'Serves the erasure of a learner.';
