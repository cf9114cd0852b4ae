<?php
// Installs WordPress without a browser: php install.php WORDPRESS SITE
define('WP_INSTALLING', true);
$_SERVER['HTTP_HOST'] = parse_url($argv[2], PHP_URL_HOST);
require $argv[1] . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('Das alte Haus & <Söhne>', 'anna', 'anna@old.example', true, '', wp_generate_password());
foreach (['siteurl' => $argv[2], 'home' => $argv[2], 'timezone_string' => 'Europe/Berlin', 'thread_comments_depth' => 5,
        'permalink_structure' => '/%year%/%monthnum%/%day%/%postname%/', 'comment_moderation' => 0] as $name => $value) {
    update_option($name, $value);
}
