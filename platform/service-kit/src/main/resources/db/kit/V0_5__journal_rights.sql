-- The journal is appended to and the history of migrations is read, nothing else, by whoever does not own them. The
-- service's role has its rights by default privileges and is not named here; without such a role nothing changes.
do $$
declare
  other text;
begin
  for other in
    select distinct quote_ident(r.rolname)
      from pg_class c, aclexplode(c.relacl) a join pg_roles r on r.oid = a.grantee
     where c.oid = 'journal'::regclass and a.grantee <> c.relowner
  loop
    execute 'revoke update, delete, truncate on journal from ' || other;
    if to_regclass('flyway_schema_history') is not null then
      execute 'revoke insert, update, delete, truncate on flyway_schema_history from ' || other;
    end if;
  end loop;
end $$;
