#!/usr/bin/env bash
# Run by the image of PostgreSQL when its data directory is new: the roles and the database of every service, by the
# statements of platform/embedded, which say what each role is for.
set -euo pipefail

# The statements of a file for a service. Passwords are letters, digits, '-' and '_'.
statements() {
  sed -e "s/\${SERVICE}/$2/g" -e "s/\${PASSWORD}/$(cat "/run/secrets/database-$2")/g" \
    -e "s/\${OWNER_PASSWORD}/$(cat "/run/secrets/database-$2_owner")/g" "/usr/share/herstel/$1"
}

run() {
  psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --username postgres --dbname "$1"
}

for service in intake resolution followup notification; do
  statements service-1-roles.sql "$service" | run postgres
  statements service-2-database.sql "$service" | run postgres
  statements service-3-rights.sql "$service" | run "$service"
done
