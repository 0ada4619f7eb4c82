-- Own copy of the facts about a complaint: who is written to, what is still true.
create table recipient (
  complaint varchar(64) primary key,
  team      text,
  source    text,
  document  text not null
) with (fillfactor = 80);

create table message (
  id             uuid        primary key,
  complaint      varchar(64) not null,
  round          integer     not null,
  reason         text        not null,
  occasion       text        not null,
  recipient      text        not null,
  name           text        not null,
  email          text,
  cause_id       uuid        not null,
  correlation_id uuid        not null,
  cause_source   text        not null,
  cause_sequence bigint      not null,
  cause_time     timestamptz not null,
  traceparent    text,
  created        timestamptz not null,
  deadline       timestamptz not null,
  state          text        not null,
  attempts       integer     not null,
  failures       integer     not null,
  doubts         integer     not null,
  next_attempt   timestamptz,
  lease_until    timestamptz
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02);

-- Those that can still be saved go first.
create index message_waiting on message (deadline, created, id)
  where state in ('QUEUED', 'RETRYING', 'UNCERTAIN') and next_attempt is not null;
create index message_sending on message (lease_until) where state = 'SENDING';
create index message_of_complaint on message (complaint, created, id);
create index message_by_age on message (created, id);

-- What a message says, frozen before its first attempt. In a table of its own: the row of the
-- message is rewritten at every step, this never.
create table content (
  message  uuid primary key references message,
  language text not null,
  subject  text not null,
  body     text not null,
  html     text not null,
  hash     text not null
);

create table attempt (
  message  uuid        not null references message,
  number   integer     not null,
  started  timestamptz not null,
  finished timestamptz,
  outcome  text,
  answer   text,
  primary key (message, number)
) with (fillfactor = 70);

-- The live stream: one row says how far it has come, so that commit order is position order.
create table feed_head (
  one      boolean primary key default true check (one),
  position bigint  not null
) with (fillfactor = 50);
insert into feed_head (position) values (0);

create table feed (
  position       bigint      primary key,
  id             uuid        not null,
  type           text        not null,
  source         text        not null,
  complaint      varchar(64) not null,
  sequence       bigint      not null,
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
  data           bytea       not null
);
create index feed_of_complaint on feed (complaint, position);

-- The parked records of all services, as they announce them.
create table parked_anywhere (
  id        uuid        primary key,
  service   text        not null,
  complaint text        not null,
  kind      text        not null,
  reason    text        not null,
  source    text,
  sequence  text,
  type      text,
  place     text        not null,
  parked_at timestamptz not null,
  state     text        not null,
  data      bytea
);
create index parked_open on parked_anywhere (parked_at, id) where state = 'parked';
