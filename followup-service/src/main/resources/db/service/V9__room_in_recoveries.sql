-- A recovery is a quarter of a page and changes with every fact. With room beside it that writes no index.
alter table recovery set (fillfactor = 50);
