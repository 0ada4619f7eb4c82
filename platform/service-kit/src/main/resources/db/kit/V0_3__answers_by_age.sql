-- Answers come in the order of their time, so the range of a block says enough to find the old ones.
drop index idempotency_created;
create index idempotency_created on idempotency using brin (created);
