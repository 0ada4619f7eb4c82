-- Only read, never looked for.
alter table recipient alter column document set statistics 0;
alter table message alter column occasion set statistics 0, alter column traceparent set statistics 0;
alter table content alter column subject set statistics 0, alter column body set statistics 0,
                    alter column html set statistics 0, alter column hash set statistics 0;
alter table feed alter column data set statistics 0, alter column chain_hash set statistics 0,
                 alter column traceparent set statistics 0;
