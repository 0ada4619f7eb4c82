-- One row per alert and per call task, for lists. What they say is in their complaint's document.
create table alert (
  id        uuid        primary key,
  complaint uuid        not null,
  state     text        not null,
  raised_at timestamptz not null
) with (fillfactor = 80);
create index alert_complaint on alert (complaint);
create index alert_raised on alert (raised_at, id);
create index alert_open on alert (raised_at, id) where state = 'OPEN';

create table call_task (
  id        uuid        primary key,
  complaint uuid        not null,
  rung      text        not null,
  open      boolean     not null,
  opened_at timestamptz not null
) with (fillfactor = 80);
create index call_task_complaint on call_task (complaint);
create index call_task_opened on call_task (opened_at, id);
create index call_task_open on call_task (opened_at, id) where open;

-- Calls are due at once: the owner's belong to the complaint's present owner, a supervisor's to the whole team.
create or replace view agenda as
  select c.id, 'CHECK' as kind, c.complaint, r.owner, r.team, c.due
    from aftercare_check c join recovery r on r.id = c.complaint where c.open
  union all
  select p.id, 'PROMISE', p.complaint, p.owner, r.team, p.due
    from promise p join recovery r on r.id = p.complaint
   where p.owed and not exists (select from appointment a where a.promise = p.id)
  union all
  select a.id, 'APPOINTMENT', a.complaint, a.owner, r.team, a.begins
    from appointment a join recovery r on r.id = a.complaint where a.state = 'OPEN'
  union all
  select t.id, 'CALL', t.complaint, case t.rung when 'OWNER' then r.owner end, r.team, t.opened_at
    from call_task t join recovery r on r.id = t.complaint where t.open;
