#!/usr/bin/env bash
# The part of the public image's contract that the project uses: POSTGRES_USER, POSTGRES_PASSWORD,
# POSTGRES_DB (each also as …_FILE), POSTGRES_INITDB_ARGS, POSTGRES_HOST_AUTH_METHOD and the files in
# /docker-entrypoint-initdb.d, all of them only for a data directory that is empty.
set -Eeo pipefail

[ "${1:0:1}" != - ] || set -- postgres "$@"
[ "$1" = postgres ] || exec "$@"

if [ "$(id -u)" = 0 ]; then
  mkdir -p "$PGDATA"
  chown -R postgres "$PGDATA"
  chmod 700 "$PGDATA"
  exec setpriv --reuid=postgres --regid=postgres --init-groups env HOME=/var/lib/postgresql "$0" "$@"
fi

from_file() {
  local file=$1_FILE
  [ -z "${!file:-}" ] || export "$1"="$(<"${!file}")"
}

run_file() {
  case $1 in
    *.sh) if [ -x "$1" ]; then "$1"; else . "$1"; fi ;;
    *.sql) psql -v ON_ERROR_STOP=1 --no-psqlrc -U "$user" -d "$database" -f "$1" ;;
    *.sql.gz) gunzip -c "$1" | psql -v ON_ERROR_STOP=1 --no-psqlrc -U "$user" -d "$database" ;;
  esac
}

initialise() {
  from_file POSTGRES_PASSWORD
  from_file POSTGRES_USER
  from_file POSTGRES_DB
  user=${POSTGRES_USER:-postgres} database=${POSTGRES_DB:-${POSTGRES_USER:-postgres}}
  local method=${POSTGRES_HOST_AUTH_METHOD:-scram-sha-256} arguments
  if [ -z "${POSTGRES_PASSWORD:-}" ] && [ "$method" != trust ]; then
    echo 'POSTGRES_PASSWORD is not set, and the new database needs a password for its superuser.' >&2
    exit 1
  fi
  eval "arguments=($POSTGRES_INITDB_ARGS)"
  initdb --username="$user" --pwfile=<(printf '%s\n' "$POSTGRES_PASSWORD") "${arguments[@]}"
  printf '\nhost all all all %s\n' "$method" >>"$PGDATA/pg_hba.conf"
  # Reachable from within only, until everything is there.
  pg_ctl -D "$PGDATA" -w start -o "$(printf '%q ' "${@:2}") -c listen_addresses='' -p 5432"
  [ "$database" = postgres ] || psql -v ON_ERROR_STOP=1 --no-psqlrc -U "$user" -d postgres \
    -v name="$database" <<<'create database :"name";'
  local file
  for file in /docker-entrypoint-initdb.d/*; do
    [ ! -f "$file" ] || run_file "$file"
  done
  pg_ctl -D "$PGDATA" -m fast -w stop
}

if [ ! -s "$PGDATA/PG_VERSION" ]; then
  initialise "$@"
fi
exec "$@"
