-- Only read, never looked for.
alter table recovery alter column document set statistics 0;
