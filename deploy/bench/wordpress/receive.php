<?php
// Takes a WXR file in as the importer of WordPress does, which Debian has no package of: php receive.php WORDPRESS FILE
// What it needs and does is what class-wp-import.php and class-wxr-parser-simplexml.php of wordpress-importer do: a version of the
// format, the prefixes wp and excerpt, terms with a nicename; two items of one title and date are one; a comment is put in after
// those with lower numbers and keeps its parent only if that is one of them. Pictures are not fetched, and menus left out.
// WordPress itself judges each text, state and date.
require $argv[1] . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/admin.php';
wp_set_current_user(1);
kses_init();
foreach (get_posts(['post_type' => 'any', 'post_status' => 'any', 'numberposts' => -1]) as $sample) {
    wp_delete_post($sample->ID, true);
}

$dom = new DOMDocument();
if (!$dom->load($argv[2]) || $dom->doctype !== null) {
    exit("No XML, or with a document type\n");
}
$channel = simplexml_import_dom($dom)->channel;
$prefixes = $channel->getDocNamespaces();
$about = $channel->children($prefixes['wp'] ?? exit("No prefix wp\n"));
if (!preg_match('/^\d+\.\d+$/', trim($about->wxr_version)) || !isset($about->base_site_url)) {
    exit("No version of the format, or no address of the site\n");
}

$people = [];
foreach ($about->author as $author) {
    $login = sanitize_user((string) $author->author_login, true);
    $made = wp_insert_user(wp_slash(['user_login' => $login, 'user_pass' => wp_generate_password(), 'role' => 'author',
        'user_email' => (string) $author->author_email, 'display_name' => (string) $author->author_display_name]));
    is_wp_error($made) ? print("author $login: {$made->get_error_message()}\n") : $people[$login] = $made;
}

function term(string $name, string $slug, string $taxonomy): int
{
    $term = term_exists($slug, $taxonomy) ?: wp_insert_term(wp_slash($name), $taxonomy, ['slug' => $slug]);
    return is_wp_error($term) ? print("$taxonomy $slug: {$term->get_error_message()}\n") * 0 : (int) (is_array($term) ? $term['term_id'] : $term);
}
foreach ($about->category as $category) {
    term((string) $category->cat_name, (string) $category->category_nicename, 'category');
}
foreach ($about->tag as $tag) {
    term((string) $tag->tag_name, (string) $tag->tag_slug, 'post_tag');
}

foreach ($channel->item as $item) {
    $wp = $item->children($prefixes['wp']);
    $title = (string) $item->title;
    $type = (string) $wp->post_type;
    if ($type === 'attachment' || $type === 'nav_menu_item') {
        continue;
    }
    if (!post_type_exists($type)) {
        echo "$title: unknown type $type\n";
        continue;
    }
    if (post_exists(wp_slash($title), '', (string) $wp->post_date, $type)) {
        echo "$title of $wp->post_date: another one has the same title and date\n";
        continue;
    }
    $author = sanitize_user((string) $item->children('http://purl.org/dc/elements/1.1/')->creator, true);
    $id = wp_insert_post(wp_slash(['import_id' => (int) $wp->post_id, 'post_author' => $people[$author] ?? get_current_user_id(),
        'post_title' => $title, 'guid' => (string) $item->guid, 'post_type' => $type,
        'post_content' => (string) $item->children('http://purl.org/rss/1.0/modules/content/')->encoded,
        'post_excerpt' => (string) $item->children($prefixes['excerpt'] ?? exit("No prefix excerpt\n"))->encoded,
        'post_status' => (string) $wp->status, 'menu_order' => (int) $wp->menu_order] + array_map('strval', [
        'post_date' => $wp->post_date, 'post_date_gmt' => $wp->post_date_gmt, 'post_name' => $wp->post_name,
        'comment_status' => $wp->comment_status, 'ping_status' => $wp->ping_status, 'post_password' => $wp->post_password])), true);
    if (is_wp_error($id)) {
        echo "$title: {$id->get_error_message()}\n";
        continue;
    }
    $terms = [];
    foreach ($item->category as $term) {
        if (isset($term['nicename'])) {
            $terms[(string) $term['domain']][] = term((string) $term, (string) $term['nicename'], (string) $term['domain']);
        }
    }
    foreach ($terms as $taxonomy => $numbers) {
        wp_set_post_terms($id, $numbers, $taxonomy);
    }
    foreach ($wp->postmeta as $meta) {
        add_post_meta($id, wp_slash((string) $meta->meta_key), wp_slash((string) $meta->meta_value));
    }

    $comments = [];
    foreach ($wp->comment as $comment) {
        $comments[(int) $comment->comment_id] = $comment;
    }
    ksort($comments);
    $inserted = [];
    foreach ($comments as $number => $comment) {
        $fields = ['comment_post_ID' => $id];
        foreach (['author', 'author_email', 'author_IP', 'author_url', 'date', 'date_gmt', 'content', 'approved', 'type', 'parent'] as $field) {
            $fields["comment_$field"] = (string) $comment->{"comment_$field"};
        }
        $fields['comment_parent'] = $inserted[$fields['comment_parent']] ?? $fields['comment_parent'];
        $inserted[$number] = wp_insert_comment(wp_filter_comment(wp_slash($fields) + ['comment_agent' => '']));
        foreach ($comment->commentmeta as $meta) {
            add_comment_meta($inserted[$number], wp_slash((string) $meta->meta_key), wp_slash((string) $meta->meta_value));
        }
    }
}
