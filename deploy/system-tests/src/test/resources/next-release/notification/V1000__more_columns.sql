-- What an additive migration of a next release may do. One table in each: services that work meanwhile would deadlock with
-- a migration that locks several.
alter table message add column next_note text, add column next_mark integer not null default 0;
