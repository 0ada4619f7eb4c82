-- What customers gave without being asked; never changed. What became a complaint is here as well.
create table feedback (
  id          uuid        primary key,
  place       text        not null,
  score       smallint    check (score between 0 and 10),
  words       text        not null,
  language    text        not null,
  customer    text,
  customer_id uuid,
  complaint   uuid        unique,
  received_at timestamptz not null,
  form        bytea
);
create index feedback_newest on feedback (received_at desc, id desc);
create index feedback_place on feedback (place, received_at desc, id desc);
create index feedback_customer on feedback (customer_id) where customer_id is not null;
-- A form that is sent twice counts once.
create unique index feedback_form on feedback (form) where form is not null;
-- Contents are only read; nothing is looked for in them.
alter table feedback alter column words set statistics 0, alter column customer set statistics 0,
                     alter column form set statistics 0;
