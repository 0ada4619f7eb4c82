-- One row per complaint: what lists filter by in columns, the case itself as a document.
create table case_file (
  complaint_id varchar(64) primary key,
  revision     bigint  not null,
  status       text    not null,
  round        integer not null,
  reference    text    not null,
  owner        text,
  team         text,
  source       text,
  document     text    not null
) with (fillfactor = 80);
create index case_file_team on case_file (team, complaint_id);
