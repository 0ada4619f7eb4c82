create table toy (
  complaint varchar(64) not null,
  position  bigint generated always as identity,
  word      text not null
);
