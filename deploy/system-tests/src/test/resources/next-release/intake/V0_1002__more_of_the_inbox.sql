create index next_inbox_position on inbox_position (source);
