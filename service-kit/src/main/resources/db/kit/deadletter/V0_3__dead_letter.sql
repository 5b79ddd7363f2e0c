create table dead_letter (
    id              uuid        primary key,
    topic           text        not null,
    kafka_partition integer     not null,
    kafka_offset    bigint      not null,
    key             text,
    headers         jsonb       not null,
    payload         bytea,
    event_type      text,
    cause           text        not null,
    set_aside_at    timestamptz not null,
    resent_at       timestamptz,
    resent_by       text,
    check ((resent_at is null) = (resent_by is null))
);

comment on table dead_letter is 'Records that could not be read or applied, with the reason; an operator lists, reads and sends them again. The primary key rises with time and serves the list, newest first. Kept for good.';
comment on column dead_letter.key is 'As the consumer read it; null where the record had none. PostgreSQL''s text holds no NUL, which stands here as U+FFFD.';
comment on column dead_letter.payload is 'Byte for byte as it came; null where the record had no value.';
comment on column dead_letter.event_type is 'The CloudEvents type; null where the record told none.';
comment on column dead_letter.resent_at is 'When it was last sent again; null while it is only set aside.';
comment on column dead_letter.resent_by is 'OIDC subject of the operator who sent it again.';

create unique index dead_letter_once on dead_letter (topic, kafka_partition, kafka_offset, md5(coalesce(payload, ''::bytea)));
comment on index dead_letter_once is 'Holds that a replay sets nothing aside twice. The payload belongs to it because a topic that was made anew counts its offsets from 0 again.';

create index dead_letter_by_topic on dead_letter (topic, id);
comment on index dead_letter_by_topic is 'Serves the list of one topic, newest first.';
