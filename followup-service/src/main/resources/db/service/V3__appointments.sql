-- One row per appointment, for lists. The appointment itself is in its complaint's document.
create table appointment (
  id        uuid        primary key,
  complaint uuid        not null,
  promise   uuid        not null,
  owner     text        not null,
  state     text        not null,
  begins    timestamptz not null
) with (fillfactor = 80);
create index appointment_complaint on appointment (complaint);
create index appointment_begins on appointment (begins, id);
create index appointment_open on appointment (owner, begins, id) where state = 'OPEN';
create unique index appointment_promise on appointment (promise);

-- An appointment is shown as itself and not as the promise to be there.
create or replace view agenda as
  select c.id, 'CHECK' as kind, c.complaint, r.owner, r.team, c.due
    from aftercare_check c join recovery r on r.id = c.complaint where c.open
  union all
  select p.id, 'PROMISE', p.complaint, p.owner, r.team, p.due
    from promise p join recovery r on r.id = p.complaint
   where p.owed and not exists (select from appointment a where a.promise = p.id)
  union all
  select a.id, 'APPOINTMENT', a.complaint, a.owner, r.team, a.begins
    from appointment a join recovery r on r.id = a.complaint where a.state = 'OPEN';
