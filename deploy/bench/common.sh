# shellcheck shell=bash
# What the benchmarks here have in common; they source it. The jar is the first argument of each.
# JAVA_FLAGS: the server's, in place of those of deploy/rejoinder.service.
set -euo pipefail
shopt -s inherit_errexit

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
jar=$(realpath "${1:-$here/../../target/rejoinder.jar}")
[[ -f $jar ]] || { echo "No $jar: build it first" >&2; exit 1; }
read -ra flags <<<"${JAVA_FLAGS:--Xms64m -Xmx384m -XX:+UseParallelGC -XX:-UseCodeCacheFlushing -XX:+IgnoreUnrecognizedVMOptions -XX:TrimNativeHeapInterval=60000}"
email=bench@example.org
password='correct horse battery'
work=$(mktemp -d)
chmod 755 "$work"
mkdir "$work/tmp"
server=
cluster=

end_server() {
  if [[ -n $server ]]; then
    kill -"${1:-TERM}" "$server" 2>/dev/null || true
    wait "$server" 2>/dev/null || true
    server=
  fi
}

# PostgreSQL does not run as root.
as_postgres() { if ((EUID == 0)); then runuser -u postgres -- "$@"; else "$@"; fi; }

end_all() {
  end_server KILL
  if [[ -n $cluster ]]; then as_postgres "$binaries/pg_ctl" -D "$cluster" -m fast stop >/dev/null || true; fi
  rm -rf "$work"
}
trap end_all EXIT
trap 'exit 130' INT TERM

figure() { LC_ALL=C printf '%-44s %9.1f %s\n' "$@"; }
median() { sort -n | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'; }

free_port() {
  local port
  while port=$((20000 + RANDOM % 12000)); (: <"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do :; done
  echo "$port"
}

# Sets url to that of a new and empty database.
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

# Sets home, url and database for a new site on h2 or postgresql.
new_site() {
  port=$(free_port)
  home=$work/$1-home
  if [[ $1 == postgresql ]]; then
    start_postgresql
    database=(-Drejoinder.database.url="$url" -Drejoinder.database.user=rejoinder)
  else
    url="jdbc:h2:file:$home/rejoinder"
    database=()
  fi
}

# Starts the server on $home with the settings that are given, and waits until it says that it is ready.
start() {
  : >"$work/log" # or the last start's line could be taken for this one's
  MALLOC_ARENA_MAX=2 java "${flags[@]}" -Djava.io.tmpdir="$work/tmp" -Drejoinder.port="$port" -Drejoinder.home="$home" \
    -Drejoinder.admin.email="$email" -Drejoinder.admin.password="$password" -Drejoinder.rate.replies=off \
    "${database[@]}" "$@" -jar "$jar" >"$work/log" 2>&1 &
  server=$!
  until grep -q '^Rejoinder is ready at ' "$work/log"; do
    kill -0 "$server" 2>/dev/null || { cat "$work/log" >&2; exit 1; }
    sleep 0.05
  done
}

# As new_site, and filled: KIND, then which part of Fill and what that takes. It does not run yet.
filled_site() {
  new_site "$1"
  echo "server: java ${flags[*]}, $1${rate:+, $rate requests a second}"
  start
  end_server
  bench Fill "$2" "$url" "${@:3}"
}

# Nothing is left of the site.
end_site() {
  end_server
  if [[ -n $cluster ]]; then
    as_postgres "$binaries/pg_ctl" -D "$cluster" -m fast stop >/dev/null
    rm -rf "$cluster"
    cluster=
  fi
  rm -rf "$home"
}

# Waits for what is made in the background after a start, like indexes of what Fill wrote behind the application's back.
settle() {
  local before
  while before=$(cpu); sleep 4; awk "BEGIN { exit !($(cpu) - $before > 0.4) }"; do :; done
}

# Seconds of CPU that the server has used.
cpu() {
  local stat
  read -ra stat <"/proc/$server/stat"
  awk "BEGIN { print (${stat[13]} + ${stat[14]}) / $(getconf CLK_TCK) }"
}

rss() { figure "memory (RSS), $1" "$(awk '/^VmRSS/ { print $2 / 1024 }' "/proc/$server/status")" MiB; }

# One of the programs beside this file.
bench() { java -cp "$work/classes:$work/MICRO-INF/lib/*" "$@"; }

(cd "$work" && jar xf "$jar" MICRO-INF/lib)
javac -d "$work/classes" "$here"/*.java
echo "machine: $(nproc) cores, $(awk '/^MemTotal/ { printf "%.0f", $2 / 1048576 }' /proc/meminfo) GiB," \
  "load $(cut -d' ' -f1 /proc/loadavg), $(java -version 2>&1 | sed -n 2p)"
