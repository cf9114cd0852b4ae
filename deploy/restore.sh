#!/usr/bin/env bash
# Brings a backup of backup.sh back: into an empty home directory and, with PostgreSQL, an empty database. Overwrites
# nothing; which home and which database, the settings of this machine say, not those in the backup.
# Usage: restore.sh BACKUP      SETTINGS=FILE, JAR=FILE: in place of /etc/rejoinder/rejoinder.env, /opt/rejoinder/rejoinder.jar
set -euo pipefail
shopt -s inherit_errexit
umask 077
# shellcheck source=site.sh
source "$(dirname "${BASH_SOURCE[0]}")/site.sh"

[[ $# == 1 && -f $1 ]] || die "takes the backup, a file that backup.sh made"
backup=$1
if [[ $(head -c 2 "$backup" | od -An -tx1) != " 1f 8b" ]]; then
  rejoinder restore "$backup"
  exit
fi

# What backup.sh of an older version made: an archive of the home, with a dump of PostgreSQL.
contents=$(tar --list --gzip --file="$backup")
part() { tar --extract --gzip --to-stdout --file="$backup" "$1"; }
has() { grep -Fqx "$1" <<<"$contents"; }

has home/rejoinder.key || die "$backup has no key file: its email addresses cannot be read"
if [[ -n $url ]]; then
  has database.dump || die "$backup is of a site on H2, the settings here name PostgreSQL"
else
  has home/rejoinder.mv.db || die "$backup is of a site on PostgreSQL, the settings here name none"
fi
[[ $(part rejoinder.env | value_of REJOINDER_SECRET) == "$(setting REJOINDER_SECRET)" ]] ||
  die "REJOINDER_SECRET differs: set the one in the backup (tar -xzOf $backup rejoinder.env)"
previous=$(part rejoinder.env | value_of REJOINDER_SECRET_PREVIOUS)
[[ -z $previous || $previous == "$(setting REJOINDER_SECRET_PREVIOUS)" ]] ||
  die "REJOINDER_SECRET_PREVIOUS differs: set the one in the backup, too"

if is_running; then die "a Rejoinder runs on $home: stop it first"; fi
[[ ! -e $home || -z $(ls -A "$home") ]] || die "$home is not empty: move what is in it away first"
if [[ -n $url ]]; then
  tables=$(postgresql psql --no-psqlrc --tuples-only --no-align \
    --command="select count(*) from information_schema.tables where table_schema = 'public'")
  [[ $tables == 0 ]] || die "the database is not empty: make a new one first"
  part database.dump | postgresql pg_restore --no-owner --single-transaction --exit-on-error
fi

mkdir -p "$home"
tar --extract --gzip --file="$backup" --directory="$home" --strip-components=1 --no-same-owner home
# To whom the home belongs; if it was made just now, systemd gives it to the service when that starts.
chown -R --reference="$home" "$home"
echo "Restored to $home${url:+ and PostgreSQL}. Start Rejoinder and look."
