-- What an additive migration of a next release may do: columns with a default or none, tables, indexes.
alter table case_file add column next_note text, add column next_mark integer not null default 0;
alter table stream add column next_note text;
create table next_thing (id bigint generated always as identity primary key, complaint varchar(64) not null);
