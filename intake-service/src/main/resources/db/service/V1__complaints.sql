-- Complaints: columns to find them by, and two documents: how one came in, and what became of it.
-- The status is not indexed: it changes often, and an update that touches no index touches none.
create table complaint (
  id          uuid        primary key,
  reference   text        not null constraint complaint_reference unique,
  status      text        not null,
  round       integer     not null,
  revision    bigint      not null,
  customer    uuid        not null,
  owner       text,
  team        text,
  source      text,
  received_at timestamptz not null,
  updated_at  timestamptz not null,
  received    text        not null,
  state       text        not null,
  words       tsvector    not null
) with (fillfactor = 70);
create index complaint_newest on complaint (received_at desc, id desc);
create index complaint_owner on complaint (owner, received_at desc, id desc);
create index complaint_team on complaint (team, received_at desc, id desc);
create index complaint_customer on complaint (customer, received_at desc, id desc);
create index complaint_words on complaint using gin (words);

-- By what a customer is known again: number at a source, or e-mail address.
create table customer_key (
  key      text primary key,
  customer uuid not null
);

-- What was handed in by a source, one row each; counted, never updated.
create table submission (
  id            bigint generated always as identity primary key,
  source        text        not null,
  submission_id text,
  via           text        not null,
  outcome       text        not null,
  digest        bytea,
  complaint     uuid,
  at            timestamptz not null
);
create unique index submission_accepted on submission (source, submission_id)
  where outcome = 'ACCEPTED' and submission_id is not null;
create index submission_source on submission (source, via, outcome);
