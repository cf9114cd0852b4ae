#!/usr/bin/env bash
# restore.sh SOURCE.tar.gz HOME: puts a backup into a home that does not exist yet.
# On PostgreSQL, set REJOINDER_DATABASE_URI to an empty database.
set -euo pipefail
source=${1:?usage: restore.sh SOURCE.tar.gz HOME}
home=${2:?usage: restore.sh SOURCE.tar.gz HOME}
if [ -e "$home" ]; then
  echo "restore.sh: $home exists; nothing is overwritten" >&2
  exit 1
fi
umask 077
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
tar -C "$work" -xzf "$source"
if [ -e "$work/database.dump" ]; then
  pg_restore --exit-on-error --no-owner --dbname="${REJOINDER_DATABASE_URI:?the backup is of a PostgreSQL database}" "$work/database.dump"
fi
mv "$work/home" "$home"
echo "Restored to $home."
