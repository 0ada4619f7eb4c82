-- Nobody looks for rows by what is in these columns. Without statistics on them, analyzing a table that grows does not
-- fetch and sort whole events.
alter table journal     alter column data set statistics 0, alter column chain_hash set statistics 0,
                        alter column traceparent set statistics 0;
alter table outbox      alter column headers set statistics 0, alter column value set statistics 0;
alter table stream      alter column last_hash set statistics 0;
alter table inbox_position alter column last_chainhash set statistics 0;
alter table idempotency alter column request_hash set statistics 0, alter column headers set statistics 0,
                        alter column body set statistics 0;
