#!/usr/bin/env bash
# backup.sh HOME TARGET.tar.gz: backs up a stopped site on the embedded database, with its key file.
# On PostgreSQL, set REJOINDER_DATABASE_URI (postgresql://user@host/name) too: the dump goes into the archive, and the
# site may run.
set -euo pipefail
home=${1:?usage: backup.sh HOME TARGET.tar.gz}
target=${2:?usage: backup.sh HOME TARGET.tar.gz}
umask 077
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if [ -n "${REJOINDER_DATABASE_URI:-}" ]; then
  pg_dump --format=custom --file="$work/database.dump" "$REJOINDER_DATABASE_URI"
elif ! flock --nonblock "$home/rejoinder.lock" true || fuser -s "$home/rejoinder.mv.db" 2>/dev/null; then
  echo "backup.sh: $home is in use; stop Rejoinder first" >&2
  exit 1
fi
cp -a "$home/." "$work/home"
tar -C "$work" -czf "$target" .
echo "Backed up to $target. It contains the key to every email address: keep it as safe as the site."
