#!/usr/bin/env bash
# Run by the image of PostgreSQL when the data directory is new. Per service S: role S, which the service works
# with, has no DDL and owns nothing; role S_owner, which owns the database and runs the migrations; database S,
# which nobody else can connect to. See docs/adr/0011.
set -euo pipefail

password() {
  cat "/run/secrets/database-$1"
}

for service in intake resolution followup notification; do
  psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --username postgres --dbname postgres \
    --set service="$service" --set owner="${service}_owner" \
    --set password="$(password "$service")" --set owner_password="$(password "${service}_owner")" <<'SQL'
create role :"service" login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password :'password';
create role :"owner" login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password :'owner_password';
create database :"service" owner :"owner";
revoke all on database :"service" from public;
grant connect on database :"service" to :"service";
\connect :"service"
alter schema public owner to :"owner";
revoke all on schema public from public;
grant usage on schema public to :"service";
alter default privileges for role :"owner" in schema public
  grant select, insert, update, delete on tables to :"service";
alter default privileges for role :"owner" in schema public
  grant usage, select on sequences to :"service";
SQL
done
