<?php
// Writes what Tools → Export does: php export.php WORDPRESS FILE
require $argv[1] . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/export.php';
ob_start(fn ($part) => file_put_contents($argv[2], $part, FILE_APPEND) === false ? 'cannot write' : '', 1 << 20);
export_wp();
ob_end_flush();
