#!/usr/bin/env bash
# Measures what readers wait for, beside nginx sending the same bytes in the same run, on sites of its own with 10 articles
# (50, 1,000 and 10,000 replies on three of them) on H2 and on PostgreSQL; then with 20,000 articles and 1,000,000 replies.
# Prints tables in Markdown and one figure a line; asserts nothing about them. Builds target/rejoinder.jar if there is none.
# Usage: deploy/bench/reading.sh [JAR]      JAVA_FLAGS: the server's. SITES: which of small-h2 small-postgresql large-h2
# large-postgresql. LARGE: its replies. SECONDS_EACH, ROUNDS: how long. RATE: requests a second in the mix. WARM: how often
# all is done before it is measured.
# Needs a JDK, Linux, some 5 GB in TMPDIR and: apt-get install nginx-light wrk curl postgresql
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
[[ -n ${1:-} || -f $top/target/rejoinder.jar ]] || mvn -q -f "$top/pom.xml" -DskipTests package
# shellcheck source=common.sh
source "$top/deploy/bench/common.sh"
for program in nginx wrk curl; do
  command -v "$program" >/dev/null || { echo "No $program: apt-get install nginx-light wrk curl" >&2; exit 1; }
done

seconds=${SECONDS_EACH:-8}
rounds=${ROUNDS:-3}
rate=${RATE:-300}
warm=${WARM:-3}
article=/articles/bench-0
api=/api/v1$article/replies
nginx_pid=

stop_nginx() {
  if [[ -n $nginx_pid ]]; then kill "$nginx_pid" 2>/dev/null || true; wait "$nginx_pid" 2>/dev/null || true; nginx_pid=; fi
}
trap 'stop_nginx; end_all' EXIT

# nginx with the saved bytes, and with the site of deploy/nginx.conf, less its TLS.
start_nginx() {
  saved_port=$(free_port)
  front_port=$(free_port)
  mkdir -p "$work/nginx"
  {
    echo "daemon off; $( ((EUID == 0)) && echo 'user root;' ) worker_processes auto; pid $work/nginx/pid;"
    echo "error_log $work/nginx/error.log; events { } http { access_log off; include /etc/nginx/mime.types;"
    for place in client_body proxy fastcgi uwsgi scgi; do echo "${place}_temp_path $work/nginx/$place;"; done
    echo "keepalive_requests 100000000;"
    echo "server { listen 127.0.0.1:$saved_port; root $work/saved; gzip_static on; default_type text/html; }"
    perl -0pe "s/server \{\s+listen 80;.*?\n\}//s; s/^ *(listen \[|ssl_).*\n//mg; \
      s/listen 443 ssl http2/listen 127.0.0.1:$front_port/; s/127\.0\.0\.1:8080/127.0.0.1:$port/; \
      s#/run/rejoinder-pages#$work/pages#g" "$top/deploy/nginx.conf"
    echo "}"
  } >"$work/nginx/nginx.conf"
  nginx -c "$work/nginx/nginx.conf" &
  nginx_pid=$!
  until curl -fs -o "$work/got" "http://127.0.0.1:$front_port/robots.txt"; do
    kill -0 "$nginx_pid" || { cat "$work/nginx/error.log" >&2; exit 1; }
    sleep 0.1
  done
}

save() { # the bytes of a page as a file of the same address
  local file=$work/saved$1
  [[ $1 != */ ]] || file+=index.html
  mkdir -p "$(dirname "$file")"
  curl -fs "http://127.0.0.1:$port$1" -o "$file"
  curl -fs -H 'Accept-Encoding: gzip' "http://127.0.0.1:$port$1" -o "$file.gz"
}

tag() { curl -fsI -H 'Accept-Encoding: gzip' "$1" | tr -d '\r' | sed -n 's/^[Ee][Tt]ag: //p'; }

# Requests a second: ADDRESS and, for an answer of 304, "again".
requests() {
  local had=()
  [[ ${2:-} != again ]] || had=(-H "If-None-Match: $(tag "$1")")
  wrk -t2 -c32 -d"${seconds}s" -H 'Accept-Encoding: gzip' "${had[@]}" "$1" >"$work/wrk"
  ! grep -E 'Non-2xx|Socket errors' "$work/wrk" >&2
  sed -n 's/^Requests\/sec: *//p' "$work/wrk"
}

row() { # NAME ADDRESS [again]
  local round before own saved front requests_made
  rm -f "$work"/rates-*
  for ((round = 0; round < rounds; round++)); do
    before=$(cpu)
    own=$(requests "http://127.0.0.1:$port$2" "${3:-}")
    requests_made=$(sed -n 's/^ *\([0-9]*\) requests in.*/\1/p' "$work/wrk")
    awk "BEGIN { print 1e6 * ($(cpu) - $before) / $requests_made }" >>"$work/rates-cpu"
    saved=$(requests "http://127.0.0.1:$saved_port$2" "${3:-}")
    front=$(requests "http://127.0.0.1:$front_port$2" "${3:-}")
    echo "$own" >>"$work/rates-own"
    echo "$saved" >>"$work/rates-saved"
    echo "$front" >>"$work/rates-front"
  done
  own=$(median <"$work/rates-own")
  saved=$(median <"$work/rates-saved")
  front=$(median <"$work/rates-front")
  awk -v name="$1" -v own="$own" -v saved="$saved" -v front="$front" -v cpu="$(median <"$work/rates-cpu")" \
    -v size="$(wc -c <"$work/saved$2$([[ $2 != */ ]] || echo index.html).gz")" \
    'BEGIN { printf "| %s | %.1f | %d | %d | %.2f | %d | %.2f | %d |\n",
      name, size / 1024, saved, own, own / saved, front, front / saved, cpu }'
}

readers() {
  local address
  rm -rf "$work/saved"
  for address in / "$article" /articles/bench-2 /feed.atom "$api" /api/v1/tags; do save "$address"; done
  start_nginx
  wrk -t2 -c32 -d30s -H 'Accept-Encoding: gzip' "http://127.0.0.1:$port$article" >"$work/wrk"
  echo
  echo "| requests a second, gzip | KiB | nginx, saved bytes | Rejoinder | ratio | nginx of deploy/ before it | ratio | CPU µs of Rejoinder |"
  echo "|---|---|---|---|---|---|---|---|"
  row "article, 50 replies" "$article"
  row "article, first 200 of 10,000 replies" /articles/bench-2
  row "front page" /
  row "feed" /feed.atom
  row "API: replies of an article" "$api"
  row "API: tags" /api/v1/tags
  row "article, not modified (304)" "$article" again
  echo
  stop_nginx
}

figures() { # of the site that runs, with how many articles and replies
  local before
  bench Reading cold "http://127.0.0.1:$port" "article with 50 replies, made anew" "$article?reply-to=%d"
  if (($# > 2)); then
    bench Reading cold "http://127.0.0.1:$port" "article with 200 of 10,000, made anew" "/articles/bench-2?reply-to=%d"
  fi
  bench Reading cold "http://127.0.0.1:$port" "front page, made anew" "/?before=%d"
  bench Reading cold "http://127.0.0.1:$port" "tag page, made anew" "/tags/bench?before=%d"
  before=$(cpu)
  bench Load "http://127.0.0.1:$port$article"
  figure "CPU of a reply" "$(awk "BEGIN { print 1000 * ($(cpu) - $before) / 2700 }")" ms
  settle
  bench Reading mix "http://127.0.0.1:$port" "$email" "$password" "$rate" "$((seconds * rounds))"
}

measure() { # KIND, then how many articles and replies
  local kind=$1 round
  shift
  filled_site "$kind" reading "$@"
  java -Drejoinder.home="$home" -jar "$jar" reindex >/dev/null
  start -Drejoinder.pages="$work/pages"
  settle
  rss "after the start"
  for ((round = 0; round < warm; round++)); do figures "$@" >/dev/null; done
  figures "$@"
  rss "after that"
  if [[ $kind == h2 ]] && (($# > 2)); then readers; rss "after reading"; fi
  end_site
  rm -rf "$work/pages"
}

for site in ${SITES:-small-h2 small-postgresql large-h2 large-postgresql}; do
  echo
  echo "$site"
  case $site in
    small-*) measure "${site#*-}" 10 50 1000 10000 ;;
    large-*) measure "${site#*-}" 20000 "${LARGE:-1000000}" ;;
  esac
done
