-- The streams, their journal and what leaves by Kafka. See docs/adr/0002-outbox-relay.md.

create table stream (
  subject       varchar(64) primary key,
  last_sequence bigint      not null default 0,
  last_hash     bytea       not null default decode(repeat('00', 32), 'hex'),
  last_time     timestamptz not null default '-infinity'
) with (fillfactor = 80);

create table journal (
  id             bigint generated always as identity primary key,
  subject        varchar(64) not null,
  sequence       bigint      not null,
  topic          text        not null,
  event_id       uuid        not null,
  type           text        not null,
  source         text        not null,
  time           timestamptz not null,
  data_schema    text        not null,
  round          integer     not null,
  causation_id   uuid,
  correlation_id uuid        not null,
  cause_source   text,
  cause_sequence bigint,
  actor          text        not null,
  audience       text        not null,
  traceparent    text,
  chain_hash     bytea       not null,
  data           bytea       not null,
  unique (subject, sequence)
);

create function refuse_change() returns trigger language plpgsql as
$$ begin raise exception 'the journal is append-only'; end $$;
create trigger journal_is_append_only before update or delete or truncate on journal
  for each statement execute function refuse_change();

-- A row is deleted once the broker has the record. Rows come and go quickly: vacuum often.
create table outbox (
  id         bigint generated always as identity primary key,
  journal_id bigint,
  subject    varchar(64) not null,
  topic      text,
  key        text,
  headers    bytea,
  value      bytea,
  refused    text,
  created    timestamptz not null default clock_timestamp()
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000,
        autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 5000);
create index outbox_refused on outbox (subject) where refused is not null;

create table lease (
  name   text primary key,
  holder uuid        not null,
  epoch  bigint      not null,
  until  timestamptz not null
);

create table timer (
  subject varchar(64) not null,
  kind    text        not null,
  key     text        not null,
  due     timestamptz not null,
  primary key (subject, kind, key)
);
create index timer_due on timer (due);

create table consumer_offset (
  topic     text    not null,
  partition integer not null,
  next      bigint  not null,
  primary key (topic, partition)
) with (fillfactor = 50);

create table inbox_position (
  source         text        not null,
  subject        varchar(64) not null,
  last_sequence  bigint      not null,
  last_chainhash bytea       not null,
  primary key (subject, source)
) with (fillfactor = 80);

create table parked (
  id            uuid        primary key,
  topic         text        not null,
  partition     integer     not null,
  record_offset bigint      not null,
  subject       text        not null,
  kind          text        not null,
  reason        text        not null,
  source        text,
  sequence      bigint,
  type          text,
  key           text,
  headers       bytea       not null,
  value         bytea,
  parked_at     timestamptz not null,
  announced     boolean     not null,
  unique (topic, partition, record_offset)
);
create index parked_subject on parked (subject, partition, record_offset);
