-- One row for everything that is counted: see Occurrence. A read model; the recovery's document says the same.
create table occurrence (
  complaint uuid        not null,
  measure   text        not null,
  item      uuid        not null,
  number    integer     not null,
  at        timestamptz not null,
  outcome   text        not null,
  took_ms   bigint,
  team      text,
  owner     text,
  kind      text,
  channel   text,
  primary key (complaint, measure, item, number)
) with (fillfactor = 80);
create index occurrence_at on occurrence (at);

-- What happened before this table. When a complaint was received, by which channel and when it was resolved was
-- not kept until now; such first responses are counted without their duration, such resolutions not at all.

-- Until when the customer always knew of a time that had not passed yet: Promise.coveredUntil.
create function covered_until(times jsonb) returns timestamptz language plpgsql immutable as $$
declare
  covered timestamptz := (times -> 0 ->> 'due')::timestamptz;
  later   jsonb;
begin
  for later in select value from jsonb_array_elements(times) with ordinality where ordinality > 1 order by ordinality
  loop
    exit when (later ->> 'toldAt')::timestamptz >= covered;
    covered := (later ->> 'due')::timestamptz;
  end loop;
  return covered;
end $$;

insert into occurrence (complaint, measure, item, number, at, outcome, team, owner, kind)
select r.id, 'PROMISE', p.id, 0, covered_until(d.promise -> 'times'), p.state, r.team, p.owner, d.promise ->> 'kind'
  from recovery r
 cross join lateral jsonb_array_elements(r.document::jsonb -> 'ledger' -> 'promises') d (promise)
  join promise p on p.id = (d.promise ->> 'id')::uuid;

insert into occurrence (complaint, measure, item, number, at, outcome, team, owner, kind)
select r.id, 'HOLDING_MESSAGE', (d.promise ->> 'id')::uuid, (h.holding ->> 'revision')::integer,
       (h.holding ->> 'answeredAt')::timestamptz,
       case when not (h.holding ->> 'late')::boolean
             and (h.holding ->> 'answeredAt')::timestamptz < (h.holding ->> 'oldDue')::timestamptz
            then 'IN_TIME' else 'LATE' end,
       r.team, d.promise ->> 'owner', d.promise ->> 'kind'
  from recovery r
 cross join lateral jsonb_array_elements(r.document::jsonb -> 'ledger' -> 'promises') d (promise)
 cross join lateral jsonb_array_elements(d.promise -> 'holdings') h (holding)
 where h.holding ->> 'outcome' = 'HANDED_OVER';

insert into occurrence (complaint, measure, item, number, at, outcome, team, owner)
select r.id, 'FIRST_RESPONSE', r.id, 0, (f.clock ->> 'due')::timestamptz,
       case when f.clock ->> 'metAt' is not null then 'MET' else 'MISSED' end, r.team, r.owner
  from recovery r
 cross join lateral (select r.document::jsonb -> 'firstResponse') f (clock)
 where f.clock ->> 'metAt' is not null or (f.clock ->> 'missed')::boolean;

insert into occurrence (complaint, measure, item, number, at, outcome, team, owner)
select r.id, 'CHECK', (c.asked ->> 'id')::uuid, 0, (c.asked -> 'answer' ->> 'at')::timestamptz,
       case when (c.asked -> 'answer' ->> 'satisfied')::boolean then 'SATISFIED' else 'DISSATISFIED' end,
       r.team, r.owner
  from recovery r
 cross join lateral jsonb_array_elements(r.document::jsonb -> 'aftercare' -> 'checks') c (asked)
 where c.asked -> 'answer' ->> 'at' is not null;

drop function covered_until(jsonb);
