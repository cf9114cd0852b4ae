<?php
// Asks the site for what was in WordPress, by the addresses it had there: php addresses.php WORDPRESS SITE
require $argv[1] . '/wp-load.php';

/** @return array{int, string, string} status, path that it leads to, body */
function ask(string $path): array
{
    global $argv;
    $body = file_get_contents($argv[2] . $path, false,
        stream_context_create(['http' => ['follow_location' => 0, 'ignore_errors' => true]]));
    $to = preg_grep('/^location:/i', $http_response_header);
    return [(int) explode(' ', $http_response_header[0])[1],
        $to ? str_replace($argv[2], '', trim(substr(end($to), 9))) : '', $body];
}

$asked = $led = $wrong = [];
function expect(string $kind, string $address, string $place, string $title): void
{
    global $asked, $led, $wrong;
    $path = preg_replace_callback('/[^\x21-\x7E]+/', fn ($part) => rawurlencode($part[0]), preg_replace('~^https?://[^/]*~', '', $address));
    [$status, $to] = ask($path);
    $right = $status === 301 && str_starts_with($to, $place);
    $asked[$kind] = ($asked[$kind] ?? 0) + 1;
    $led[$kind] = ($led[$kind] ?? 0) + (int) $right;
    if (!$right) {
        $wrong[] = mb_strimwidth($path, 0, 100, '…') . ": $status $to";
    }
}

$missing = 0;
foreach (get_posts(['post_type' => ['post', 'page'], 'post_status' => 'publish', 'has_password' => false, 'numberposts' => -1]) as $post) {
    $kind = $post->post_type === 'page' ? 'pages' : 'posts';
    $place = $kind === 'pages' ? '/pages/' : '/articles/';
    $link = get_permalink($post);
    expect("$kind by permalink", $link, $place, $post->post_title);
    expect("$kind by number", ($kind === 'pages' ? '/?page_id=' : '/?p=') . $post->ID, $place, $post->post_title);
    foreach (get_post_meta($post->ID, '_wp_old_slug') as $slug) {
        expect("$kind by an earlier slug", str_replace("/$post->post_name/", "/$slug/", $link), $place, $post->post_title);
    }
    foreach (get_post_meta($post->ID, '_wp_old_date') as $date) {
        $of = str_replace('-', '/', substr($post->post_date, 0, 10));
        expect("$kind by an earlier day", str_replace("/$of/", '/' . str_replace('-', '/', $date) . '/', $link), $place, $post->post_title);
    }
    if ($kind === 'posts') {
        expect('feeds of comments', $link . 'feed/', $place, $post->post_title);
        expect('later pages of comments', $link . 'comment-page-2/', $place, $post->post_title);
        [, $today] = ask(preg_replace('~^https?://[^/]*~', '', $link));
        [, , $page] = $today ? ask($today) : [0, '', ''];
        preg_match_all('/\bid="comment-(\d+)"/', $page, $anchors);
        $public = get_comments(['post_id' => $post->ID, 'status' => 'approve', 'type' => 'comment', 'fields' => 'ids']);
        $asked['anchors of comments, first page of each'] = ($asked['anchors of comments, first page of each'] ?? 0) + count($public);
        $led['anchors of comments, first page of each'] = ($led['anchors of comments, first page of each'] ?? 0) + count(array_intersect($public, $anchors[1]));
        if (array_diff($anchors[1], $public)) {
            $wrong[] = "$link: anchors of comments that were not public";
        }
    }
}
foreach (get_posts(['post_type' => 'attachment', 'numberposts' => -1]) as $picture) {
    if (wp_attachment_is_image($picture)) {
        expect('pictures', wp_get_attachment_url($picture->ID), '/media/', $picture->post_title);
        expect('smaller pictures', wp_get_attachment_image_url($picture->ID, 'medium'), '/media/', $picture->post_title);
    }
}
foreach ($asked as $kind => $many) {
    printf("%-44s %9d %9d\n", $kind, $many, $led[$kind]);
}
foreach ($wrong as $address) {
    echo "  $address\n";
}
