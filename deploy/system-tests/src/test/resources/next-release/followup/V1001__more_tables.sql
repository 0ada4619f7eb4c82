create table next_thing (id bigint generated always as identity primary key, complaint uuid not null);
