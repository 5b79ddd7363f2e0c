#!/bin/bash
# Run once by the image of PostgreSQL, when its data directory is empty: a database and its owner for each service, and
# nobody else may connect to it.
set -euo pipefail

for name in catalog enrolment assessment; do
  variable=${name^^}_PASSWORD
  psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --set=name="$name" --set=password="${!variable}" \
    --username="${POSTGRES_USER:-postgres}" --dbname=postgres <<'SQL'
create role :"name" login password :'password';
create database :"name" owner :"name";
revoke connect, temporary on database :"name" from public;
SQL
done
