create table next_thing (id bigint generated always as identity primary key, complaint varchar(64) not null);
