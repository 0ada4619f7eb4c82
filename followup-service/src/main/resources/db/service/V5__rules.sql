-- Versions of calendars that supervisors have put, as files are written. Only ever added to: times were worked out
-- with them.
create table calendar_version (
  id         text not null,
  version    text not null,
  valid_from date not null,
  document   text not null,
  primary key (id, version),
  unique (id, valid_from)
);

-- One row per time that a rule sets, for lists. The deadline itself is in its complaint's document.
create table deadline (
  id        uuid        primary key,
  complaint uuid        not null,
  state     text        not null,
  due       timestamptz not null
) with (fillfactor = 80);
create index deadline_complaint on deadline (complaint);
create index deadline_due on deadline (due, id);
