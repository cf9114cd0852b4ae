#!/usr/bin/env bash
# Measures the moderation desk of a built target/rejoinder.jar with 1,000,000 replies, of which 100,000 are held, on H2 and
# on PostgreSQL, and prints one figure a line. Asserts nothing about them. Makes its own data and cleans up behind itself.
# Usage: deploy/bench/desk.sh [JAR]      JAVA_FLAGS: the server's, in place of -Xmx512m. DATABASES: h2, postgresql or both.
# REPLIES: how many. Needs a JDK, Linux, some 5 GB in TMPDIR and, for PostgreSQL, its server: apt-get install postgresql
set -euo pipefail
shopt -s inherit_errexit

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
jar=$(realpath "${1:-$here/../../target/rejoinder.jar}")
[[ -f $jar ]] || { echo "No $jar: build it first" >&2; exit 1; }
read -ra flags <<<"${JAVA_FLAGS:--Xmx512m}"
replies=${REPLIES:-1000000}
email=bench@example.org
password='correct horse battery'
work=$(mktemp -d)
chmod 755 "$work"
mkdir "$work/tmp"
server=
cluster=

end_server() {
  if [[ -n $server ]]; then
    kill "$server" 2>/dev/null || true
    wait "$server" 2>/dev/null || true
    server=
  fi
}

# PostgreSQL does not run as root.
as_postgres() { if ((EUID == 0)); then runuser -u postgres -- "$@"; else "$@"; fi; }

end() {
  end_server
  if [[ -n $cluster ]]; then as_postgres "$binaries/pg_ctl" -D "$cluster" -m fast stop >/dev/null || true; fi
  rm -rf "$work"
}
trap end EXIT
trap 'exit 130' INT TERM

free_port() {
  local port
  while port=$((20000 + RANDOM % 12000)); (: <"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do :; done
  echo "$port"
}

start_postgresql() {
  local port
  binaries=$(find /usr/lib/postgresql -maxdepth 2 -name bin 2>/dev/null | sort -V | tail -1)
  [[ -n $binaries ]] || { echo "No PostgreSQL server: apt-get install postgresql" >&2; exit 1; }
  port=$(free_port)
  install -d -m 700 "$work/postgresql"
  if ((EUID == 0)); then chown postgres "$work/postgresql"; fi
  as_postgres "$binaries/initdb" -D "$work/postgresql" -U rejoinder -A trust >/dev/null
  as_postgres "$binaries/pg_ctl" -D "$work/postgresql" -w -l "$work/postgresql/log" \
    -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c shared_buffers=512MB" start >/dev/null
  cluster=$work/postgresql
  url=jdbc:postgresql://127.0.0.1:$port/postgres
}

start() {
  : >"$work/log"
  java "${flags[@]}" -Djava.io.tmpdir="$work/tmp" -Drejoinder.port="$port" -Drejoinder.home="$home" "${database[@]}" \
    -Drejoinder.sample=true -Drejoinder.admin.email="$email" -Drejoinder.admin.password="$password" \
    -jar "$jar" >"$work/log" 2>&1 &
  server=$!
  until grep -q '^Rejoinder is ready at ' "$work/log"; do
    kill -0 "$server" 2>/dev/null || { cat "$work/log" >&2; exit 1; }
    sleep 0.1
  done
}

desk() { java -cp "$work/MICRO-INF/lib/*" "$here/Desk.java" "$@"; }

(cd "$work" && jar xf "$jar" MICRO-INF/lib)
echo "machine: $(nproc) cores, $(awk '/^MemTotal/ { printf "%.0f", $2 / 1048576 }' /proc/meminfo) GiB," \
  "load $(cut -d' ' -f1 /proc/loadavg), $(java -version 2>&1 | sed -n 2p)"

for kind in ${DATABASES:-h2 postgresql}; do
  port=$(free_port)
  home=$work/$kind-home
  if [[ $kind == postgresql ]]; then
    start_postgresql
    database=(-Drejoinder.database.url="$url" -Drejoinder.database.user=rejoinder)
  else
    url="jdbc:h2:file:$home/rejoinder"
    database=()
  fi
  echo "server: java ${flags[*]}, $kind"
  start
  end_server
  desk fill "$url" "$replies"
  desk counts "$url"
  start
  desk measure "http://localhost:$port" "$email" "$password"
  end_server
  rm -rf "$home"
done
