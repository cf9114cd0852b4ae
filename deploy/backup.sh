#!/usr/bin/env bash
# Backs a site up into one file, DIRECTORY/rejoinder-TIME.tar.gz: the home directory with the key file, the database,
# the settings. Whoever has that file can read every email address in it: keep it as you would keep the database.
# Usage: backup.sh DIRECTORY      SETTINGS=FILE: in place of /etc/rejoinder/rejoinder.env
set -euo pipefail
shopt -s inherit_errexit
umask 077
# shellcheck source=site.sh
source "$(dirname "${BASH_SOURCE[0]}")/site.sh"

[[ $# == 1 && -d $1 ]] || die "takes the directory to put the backup into"
[[ -s $home/rejoinder.key ]] || die "no $home/rejoinder.key: without its key file a backup is worth nothing"

backup=$1/rejoinder-$(date -u +%Y%m%dT%H%M%SZ).tar.gz
stage=$(mktemp -d "$1/.rejoinder-XXXXXX")
stopped=
finish() {
  rm -rf "$stage"
  if [[ -n $stopped ]]; then systemctl start rejoinder; fi
}
trap finish EXIT
trap 'exit 130' INT TERM

cp "$settings" "$stage/rejoinder.env"
parts=(rejoinder.env)

if [[ -n $url ]]; then
  # First the database, then the files it speaks of: those only come to be more meanwhile.
  postgresql pg_dump --format=custom --no-owner --no-privileges --file="$stage/database.dump"
  parts+=(database.dump)
else
  # An H2 file is whole only while nobody writes to it.
  if systemctl --quiet is-active rejoinder 2>/dev/null; then
    stopped=yes
    systemctl stop rejoinder
  fi
  if is_running; then die "a Rejoinder that is not the service runs on $home: stop it first"; fi
fi

tar --create --gzip --file="$stage/backup.tar.gz" --exclude=./rejoinder.lock --exclude=./search \
  --exclude=./search-readers --exclude=./reindex --transform='s,^\.,home,' \
  --directory="$stage" "${parts[@]}" --directory="$home" .
if [[ -z $url ]] && is_running; then die "a Rejoinder was started on $home meanwhile: the copy is not whole"; fi

sync "$stage/backup.tar.gz"
mv "$stage/backup.tar.gz" "$backup"
echo "$backup"
