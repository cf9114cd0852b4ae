#!/usr/bin/env bash
# Moves a WordPress, of Debian's packages, into a site of a built target/rejoinder.jar and back into an empty WordPress, and prints
# how many of each kind are on both sides, and what differs: states, places in threads, days, texts, tags, slugs, old addresses.
# WordPress is filled by its own functions with all that it knows, and its own exporter writes the file; the way back is taken as
# wordpress/receive.php says. Makes its own databases and sites, asks nobody outside, and cleans up behind itself.
# Usage: deploy/bench/wordpress.sh [JAR]      COMMENTS: how many on each of the three busy posts. KEEP: a folder for the exports.
# Needs root, a JDK, two minutes and
#   apt-get install --no-install-recommends wordpress mariadb-server php-cli php-mysql php-xml php-gd php-mbstring
# shellcheck source=common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

old=http://old.example
wordpress=$work/wordpress
socket=$work/mariadb/socket
maria=

[[ -d /usr/share/wordpress ]] && command -v mariadbd php >/dev/null || {
  echo "No WordPress: apt-get install --no-install-recommends wordpress mariadb-server php-cli php-mysql php-xml php-gd php-mbstring" >&2
  exit 1
}

end_wordpress() {
  if [[ -n $maria ]]; then
    kill "$maria" 2>/dev/null || true
    wait "$maria" 2>/dev/null || true
  fi
  end_all
}
trap end_wordpress EXIT

start_mariadb() {
  mariadb-install-db --no-defaults --user=mysql --datadir="$work/mariadb" --auth-root-authentication-method=normal >/dev/null
  mariadbd --no-defaults --user=mysql --datadir="$work/mariadb" --skip-networking --socket="$socket" 2>"$work/mariadb.log" &
  maria=$!
  until mariadb-admin --no-defaults --socket="$socket" ping >/dev/null 2>&1; do
    kill -0 "$maria" 2>/dev/null || { cat "$work/mariadb.log" >&2; exit 1; }
    sleep 0.2
  done
  mariadb --no-defaults --socket="$socket" -e 'create database wordpress character set utf8mb4'
}

# Two of them in one database: what its tables begin with is in the environment.
make_wordpress() {
  cp -aL /usr/share/wordpress "$wordpress"
  mkdir -p "$wordpress/wp-content/uploads"
  cat >"$wordpress/wp-config.php" <<END
<?php
define('DB_NAME', 'wordpress');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:$socket');
define('DB_CHARSET', 'utf8mb4');
define('DB_COLLATE', '');
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('DISABLE_WP_CRON', true);
\$table_prefix = getenv('TABLES');
defined('ABSPATH') || define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
END
}

# Runs one of the programs in wordpress/ on the WordPress whose tables begin so.
run() {
  TABLES=$1 php -d sendmail_path=/bin/true -d display_errors=stderr -d memory_limit=1G "$here/wordpress/$2.php" "$wordpress" "${@:3}"
}

rejoinder() { java -Xmx256m -Drejoinder.port="$port" -Drejoinder.home="$home" "${database[@]}" -jar "$jar" "$@"; }

# The tables of the site that has been stopped, as CSV, and the report of its last import.
write_tables() {
  local at="formatdatetime(%s, ''yyyy-MM-dd HH:mm:ss'', ''en'', ''UTC'') %s"
  # shellcheck disable=SC2059
  bench org.h2.tools.Shell -url "$url" -user rejoinder -password '' -sql "
    call csvwrite('$1/imported_item.csv', 'select digest, target from imported_item');
    call csvwrite('$1/standing_page.csv', 'select slug from standing_page where body is not null');
    call csvwrite('$1/article_tag.csv', 'select article_id, name from article_tag');
    call csvwrite('$1/article.csv', 'select id, state, slug, title, standfirst, byline, body, replies_open,
      $(printf "$at" due_at due), $(printf "$at" published_at published) from article');
    call csvwrite('$1/reply.csv', 'select id, article_id, answers_id, state, name, website, text, former_anchor,
      $(printf "$at" submitted_at submitted) from reply');" >/dev/null
}

head_of() { printf '\n%-44s %9s %9s\n' "$@"; }

start_mariadb
make_wordpress
run old_ install "$old"
run old_ fill "${COMMENTS:-500}"
run old_ export "$work/wordpress.xml"
if [[ -n ${KEEP:-} ]]; then cp "$work/wordpress.xml" "$KEEP/wordpress.xml"; fi
echo "WordPress $(sed -n "s/^\$wp_version = '\(.*\)';/\1/p" "$wordpress/wp-includes/version.php"), its export: $(stat -c %s "$work/wordpress.xml") bytes"

new_site h2
start
echo "Dry run:" && rejoinder import --dry-run "$work/wordpress.xml" 2>/dev/null
echo "Run:" && rejoinder import "$work/wordpress.xml" 2>/dev/null
mkdir "$work/in" "$work/out"
cp "$(find "$home/imports" -name '*.csv' | sort | tail -1)" "$work/in/report.csv"
echo "Again:" && rejoinder import "$work/wordpress.xml" 2>/dev/null
head_of "Old addresses" asked led
run old_ addresses "http://localhost:$port"
rejoinder export "$work/export.zip" 2>/dev/null
end_server
write_tables "$work/in"
head_of "In" WordPress here
run old_ compare "$work/in"

(cd "$work" && jar xf export.zip wordpress.xml)
mv "$work/wordpress.xml" "$work/out/wordpress.xml"
run new_ install http://new.example
head_of "Out" here WordPress
run new_ receive "$work/out/wordpress.xml"
run new_ returned "$work/in"
if [[ -n ${KEEP:-} ]]; then cp "$work/out/wordpress.xml" "$KEEP/rejoinder.xml"; fi
