-- Customers who have left, as other systems of the company say; no row for who has not, or has come back.
create table customer_departure (
  customer uuid        primary key,
  left_at  timestamptz not null,
  reason   text,
  revision bigint      not null
);
-- Only read, never looked for.
alter table customer_departure alter column reason set statistics 0;
