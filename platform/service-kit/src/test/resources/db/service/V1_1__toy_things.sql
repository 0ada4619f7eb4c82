create table toy_thing (
  id       uuid   primary key,
  text     text   not null,
  team     text,
  source   text,
  revision bigint not null
);
