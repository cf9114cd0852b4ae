#!/usr/bin/env bash
# Measures two nodes on one PostgreSQL: how long a decision at one takes, and until the page of the other shows it (300 of them);
# ready pages a second from one node and from both, which share this machine with the client; memory of each. Then, behind the nginx
# of nginx.conf and nginx-nodes.conf, a rolling upgrade under 50 pages and 5 replies a second: each node in turn is ended by SIGTERM
# and started again; how many requests failed, and which acknowledged replies are there. Prints one figure a line, asserts nothing,
# makes its own data and cleans up behind itself.
# Usage: deploy/bench/nodes.sh [JAR]      JAVA_FLAGS: the servers'. REPLIES: ten for each held one. SECONDS_EACH, ROUNDS: how long
# is read. STEPS: speed, upgrade or both. OLD_JAR: from which the upgrade comes; the same one otherwise.
# Needs a JDK, Linux and: apt-get install postgresql wrk nginx-light curl
# shellcheck source=common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
for program in wrk nginx curl; do
  command -v "$program" >/dev/null || { echo "No $program: apt-get install wrk nginx-light curl" >&2; exit 1; }
done

replies=${REPLIES:-20000}
seconds=${SECONDS_EACH:-8}
rounds=${ROUNDS:-3}
new_jar=$jar
old_jar=$(realpath "${OLD_JAR:-$jar}")
article=/articles/is-north-korea-behind-wannacry
first=
nginx_pid=

end_first() {
  if [[ -n $first ]]; then kill "$first" 2>/dev/null || true; wait "$first" 2>/dev/null || true; first=; fi
}
stop_nginx() {
  if [[ -n $nginx_pid ]]; then kill "$nginx_pid" 2>/dev/null || true; wait "$nginx_pid" 2>/dev/null || true; nginx_pid=; fi
}
trap 'stop_nginx; end_first; end_all' EXIT

# Ready pages a second from the node on this port.
read_at() {
  wrk -t1 -c16 -d"${seconds}s" -H 'Accept-Encoding: gzip' "http://127.0.0.1:$1/" >"$work/wrk-$1"
  if grep -E 'Non-2xx|Socket errors' "$work/wrk-$1" >&2; then return 1; fi
  sed -n 's/^Requests\/sec: *//p' "$work/wrk-$1"
}

# Two nodes with one place for pictures and one key: first and its port, server and port. Settings are for both.
start_two() {
  start "$@"
  first=$server
  first_port=$port
  first_home=$home
  mv "$work/log" "$work/first-log"
  home=$work/second-home
  port=$(free_port)
  install -d -m 700 "$home"
  ln -s "$first_home/media" "$home/media"
  install -m 600 "$first_home/rejoinder.key" "$home/rejoinder.key"
  start "$@"
}

end_two() {
  end_first
  rm -rf "$home"
  home=$first_home
  end_site
}

speed() {
  local round reading of_second
  filled_site postgresql desk "$replies"
  start_two -Drejoinder.sample=false
  settle
  bench Coherence "http://localhost:$first_port" "http://localhost:$port" "$email" "$password"
  for ((round = 1; round <= rounds; round++)); do
    figure "ready pages from one, round $round" "$(read_at "$first_port")" /s
    read_at "$first_port" >"$work/of-first" &
    reading=$!
    of_second=$(read_at "$port")
    wait "$reading"
    figure "ready pages from both, round $round" "$(awk "{ print \$1 + $of_second }" "$work/of-first")" /s
  done
  rss "the second node"
  server=$first rss "the first node"
  end_two
}

# nginx with the sites of deploy/, less their TLS, in front of both nodes.
start_nginx() {
  local place
  mkdir -p "$work/nginx"
  {
    echo "daemon off; $( ((EUID == 0)) && echo 'user root;' ) worker_processes auto; pid $work/nginx/pid;"
    echo "error_log $work/nginx/error.log; events { } http { access_log off; include /etc/nginx/mime.types;"
    for place in client_body proxy fastcgi uwsgi scgi; do echo "${place}_temp_path $work/nginx/$place;"; done
    perl -0pe "s/server \{\s+listen 80;.*?\n\}//s; s/^ *(listen \[|ssl_).*\n//mg; s/upstream rejoinder \{.*?\}//s; \
      s/listen 443 ssl http2/listen 127.0.0.1:$front_port/; s#/run/rejoinder-pages#$work/pages#g; s#/var/log/nginx#$work/nginx#g" \
      "$here/../nginx.conf"
    sed "s/10.0.0.1:8080/127.0.0.1:$first_port/; s/10.0.0.2:8080/127.0.0.1:$port/" "$here/../nginx-nodes.conf"
    echo "}"
  } >"$work/nginx/nginx.conf"
  nginx -c "$work/nginx/nginx.conf" &
  nginx_pid=$!
  until curl -fs -o "$work/got" "http://127.0.0.1:$front_port/robots.txt"; do
    kill -0 "$nginx_pid" || { cat "$work/nginx/error.log" >&2; exit 1; }
    sleep 0.1
  done
}

# Ends the node and starts it again from the new jar: NAME, then the settings.
renew() {
  local began=$EPOCHREALTIME
  kill "$server"
  wait "$server" || true
  figure "$1 is out after" "$(awk "BEGIN { print $EPOCHREALTIME - $began }")" s
  sleep 3
  jar=$new_jar start "${@:2}"
  sleep 7
}

upgrade() {
  local load settings
  front_port=$(free_port)
  settings=(-Drejoinder.sample=true -Drejoinder.site.url="http://127.0.0.1:$front_port" -Drejoinder.proxies=127.0.0.1)
  new_site postgresql
  echo "server: java ${flags[*]}, postgresql, from $(basename "$old_jar") to $(basename "$new_jar")"
  jar=$old_jar start_two "${settings[@]}"
  start_nginx
  settle
  : >"$work/rolling"
  bench Rolling "http://127.0.0.1:$front_port" "$article" "$work/rolling" "$work/acknowledged" &
  load=$!
  sleep 5
  renew "the second node" "${settings[@]}"
  local second=$server second_port=$port second_home=$home
  server=$first port=$first_port home=$first_home first=$second
  renew "the first node" "${settings[@]}"
  first=$second first_port=$second_port
  rm "$work/rolling"
  wait "$load"
  bench Kills count "$url" "$work/acknowledged"
  stop_nginx
  end_first
  rm -rf "$second_home"
  end_site
}

for step in ${STEPS:-speed upgrade}; do
  "$step"
done
