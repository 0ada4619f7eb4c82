-- The invitation that goes with a mail, frozen with it: an iCalendar file and what it asks for.
alter table content
  add column method   text,
  add column calendar text;
-- Only read, never looked for.
alter table content alter column calendar set statistics 0;
