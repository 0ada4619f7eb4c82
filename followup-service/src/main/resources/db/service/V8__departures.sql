-- Which customers have left, as intake says. A row without a time: has come back. No row at all means that nobody
-- reports departures, and that nothing is known about who stays.
create table customer_departure (
  customer uuid        primary key,
  left_at  timestamptz
);
