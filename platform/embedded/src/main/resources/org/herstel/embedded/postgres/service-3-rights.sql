-- Who may do what in the database of a service. Run as a superuser in that database, before the first migration;
-- may be run again. The journal takes more away from the service: see V0_5__journal_rights.sql.
do $$ begin
  -- Before there were two roles the service owned everything.
  if exists (select from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname = '${SERVICE}') then
    reassign owned by ${SERVICE} to ${SERVICE}_owner;
    grant select, insert, update, delete on all tables in schema public to ${SERVICE};
    grant usage, select on all sequences in schema public to ${SERVICE};
  end if;
end $$;
alter database ${SERVICE} owner to ${SERVICE}_owner;
revoke all on database ${SERVICE} from public, ${SERVICE};
grant connect on database ${SERVICE} to ${SERVICE};
alter schema public owner to ${SERVICE}_owner;
revoke all on schema public from public, ${SERVICE};
grant usage on schema public to ${SERVICE};
-- What migrations make later.
alter default privileges for role ${SERVICE}_owner in schema public
  grant select, insert, update, delete on tables to ${SERVICE};
alter default privileges for role ${SERVICE}_owner in schema public
  grant usage, select on sequences to ${SERVICE};
