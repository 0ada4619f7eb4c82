-- Migrations of the kit are numbered below the service's: to the release before, these are missing and not future.
alter table journal add column next_note text;
