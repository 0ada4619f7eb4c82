alter table outbox add column next_note text;
