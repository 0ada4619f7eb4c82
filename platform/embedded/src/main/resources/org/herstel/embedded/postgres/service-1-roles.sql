-- The two roles of a service. Run as a superuser in any database; may be run again.
-- ${SERVICE}: what the service works with; it owns nothing and makes nothing.
-- ${SERVICE}_owner: owns the database and runs the migrations.
do $$ begin
  if not exists (select from pg_roles where rolname = '${SERVICE}') then
    create role ${SERVICE};
  end if;
  if not exists (select from pg_roles where rolname = '${SERVICE}_owner') then
    create role ${SERVICE}_owner;
  end if;
end $$;
alter role ${SERVICE} login nosuperuser nocreatedb nocreaterole noreplication nobypassrls
  password '${PASSWORD}';
alter role ${SERVICE}_owner login nosuperuser nocreatedb nocreaterole noreplication nobypassrls
  password '${OWNER_PASSWORD}';
