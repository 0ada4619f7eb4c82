-- Answers to requests that carried an Idempotency-Key, written in the transaction of their effect.
create table idempotency (
  scope        bytea       not null,
  key          text        not null,
  request_hash bytea       not null,
  status       integer     not null,
  headers      text        not null,
  body         bytea,
  created      timestamptz not null default clock_timestamp(),
  primary key (scope, key)
);
create index idempotency_created on idempotency (created);

-- This service's copy of the registry; intake owns it. No foreign key: an agent may be heard of
-- before the team.
create table team (
  id   text primary key,
  name text not null,
  kind text not null
);
create table agent (
  id        text   primary key,
  name      text   not null,
  email     text   not null,
  phone     text,
  team      text   not null,
  languages text[] not null,
  skills    text[] not null
);
