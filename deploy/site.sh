# shellcheck shell=bash
# What backup.sh and restore.sh know of a site; both source it.

settings=${SETTINGS:-/etc/rejoinder/rejoinder.env}
jar=${JAR:-/opt/rejoinder/rejoinder.jar}

die() {
  echo "${0##*/}: $*" >&2
  exit 1
}

# The value of a setting, out of such a file on standard input. The file is no shell script: nothing in it is run.
value_of() { sed -n "s/^[[:space:]]*$1=//p" | tail -n 1 | sed -E "s/^(['\"])(.*)\1\$/\2/"; }
setting() { value_of "$1" <"$settings"; }

[[ -r $settings ]] || die "cannot read $settings"
home=$(setting REJOINDER_HOME)
home=$(realpath -m "${home:-/var/lib/rejoinder}")
url=$(setting REJOINDER_DATABASE_URL)
[[ -z $url || $url == jdbc:postgresql://* ]] || die "REJOINDER_DATABASE_URL: takes jdbc:postgresql://HOST/DATABASE here"

# Runs a command of the jar with the settings of the site, which are in its environment and in no list of processes.
rejoinder() (
  while read -r name; do
    export "$name=$(setting "$name")"
  done < <(sed -nE 's/^[[:space:]]*(REJOINDER_[A-Z0-9_]+)=.*/\1/p' "$settings")
  export REJOINDER_HOME=$home
  exec nice java -Xmx256m -XX:+UseSerialGC -jar "$jar" "$@"
)

# Runs a PostgreSQL client on the site's database. What stands behind a "?" in the address is for JDBC:
# say it to these clients with variables like PGSSLMODE.
postgresql() {
  local database=${url#jdbc:} user
  user=$(setting REJOINDER_DATABASE_USER)
  PGUSER=${user:-rejoinder} PGPASSWORD=$(setting REJOINDER_DATABASE_PASSWORD) "$@" --dbname="${database%%\?*}"
}

# Whether a Rejoinder runs on this home: it locks these files for as long as it lives. Java's locks are POSIX ones,
# which flock(1) does not see and /proc/locks lists by inode.
is_running() {
  local file
  for file in "$home/rejoinder.lock" "$home/rejoinder.mv.db"; do
    if [[ -e $file ]] && grep -q ":$(stat -c %i "$file") " /proc/locks; then return 0; fi
  done
  return 1
}
