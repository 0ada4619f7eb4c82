-- The kit's migrations are numbered below the service's: to the release before, this one is missing and not future.
alter table journal add column next_note text;
alter table outbox add column next_note text;
create index next_inbox_position on inbox_position (source);
