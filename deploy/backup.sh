#!/usr/bin/env bash
# Backs a site up while it runs, into one file, DIRECTORY/rejoinder-TIME.backup: database, pictures, key. Whoever has that
# file can read every email address in it: keep it as you would keep the database.
# Usage: backup.sh DIRECTORY      SETTINGS=FILE, JAR=FILE: in place of /etc/rejoinder/rejoinder.env, /opt/rejoinder/rejoinder.jar
set -euo pipefail
shopt -s inherit_errexit
# shellcheck source=site.sh
source "$(dirname "${BASH_SOURCE[0]}")/site.sh"

[[ $# == 1 && -d $1 ]] || die "takes the directory to put the backup into"
rejoinder backup "$1/rejoinder-$(date -u +%Y%m%dT%H%M%SZ).backup"
