-- Only read, never looked for.
alter table case_file alter column document set statistics 0;
