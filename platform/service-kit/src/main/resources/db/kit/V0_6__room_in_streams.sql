-- A stream moves several times within its first minutes. With room in its page that writes no index.
alter table stream set (fillfactor = 50);
