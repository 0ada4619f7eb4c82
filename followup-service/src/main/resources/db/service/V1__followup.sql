-- All that follow-up knows about one complaint; lists look at the columns, decisions at the document.
create table recovery (
  id       uuid   primary key,
  revision bigint not null,
  owner    text,
  team     text,
  document text   not null
) with (fillfactor = 80);

-- One row per promise, for lists. The promise itself is in its complaint's document.
create table promise (
  id        uuid        primary key,
  complaint uuid        not null,
  owner     text        not null,
  state     text        not null,
  owed      boolean     not null,
  due       timestamptz not null
) with (fillfactor = 80);
create index promise_complaint on promise (complaint);
create index promise_due on promise (due, id);
create index promise_owed on promise (owner, due, id) where owed;

create table aftercare_check (
  id        uuid        primary key,
  complaint uuid        not null,
  open      boolean     not null,
  due       timestamptz not null
);
create index aftercare_check_complaint on aftercare_check (complaint);
create index aftercare_check_open on aftercare_check (due, id) where open;

-- What waits for somebody: checks belong to the complaint's present owner, promises to their own.
create view agenda as
  select c.id, 'CHECK' as kind, c.complaint, r.owner, r.team, c.due
    from aftercare_check c join recovery r on r.id = c.complaint where c.open
  union all
  select p.id, 'PROMISE', p.complaint, p.owner, r.team, p.due
    from promise p join recovery r on r.id = p.complaint where p.owed;

-- How long it took from asking for a holding message until it left; the lead grows with it.
create table hand_over (
  promise      uuid        not null,
  revision     integer     not null,
  requested_at timestamptz not null,
  took_ms      bigint      not null,
  primary key (promise, revision)
);
create index hand_over_newest on hand_over (requested_at desc);
