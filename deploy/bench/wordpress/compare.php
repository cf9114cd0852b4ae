<?php
// Holds what the site has beside what WordPress has: php compare.php WORDPRESS FOLDER
// FOLDER has the site's tables as CSV, and the report of the import. What src/site/moving.md says is changed is no difference.
require __DIR__ . '/tables.php';
require $argv[1] . '/wp-load.php';

function shown(WP_Post $post): string
{
    $html = apply_filters('the_content', preg_replace('/<!--nextpage-->/', "\n\n", $post->post_content));
    return wp_strip_all_tags($html);
}

/** The nearest above that is public, as the export has it. */
function parent_of(object $comment, array $all): int
{
    for ($at = (int) $comment->comment_parent; isset($all[$at]) && $all[$at]->comment_approved !== '1'; $at = (int) $all[$at]->comment_parent);
    return isset($all[$at]) && $all[$at]->comment_post_ID === $comment->comment_post_ID ? $at : 0;
}

add_shortcode('gallery', fn () => '');
foreach (['audio', 'video'] as $player) {
    add_shortcode($player, fn () => '');
}
unregister_block_type('core/latest-posts');

$source = home_url();
$brought = array_column(table('imported_item'), 'target', 'digest');
$target = fn (string $kind, int $key) => $brought[hash('sha256', implode("\0", [$source, $kind, $key]))] ?? null;
$articles = array_column(table('article'), null, 'id');
$replies = array_column(table('reply'), null, 'id');
$reasons = [];
foreach (table('report') as $row) {
    if ($row['outcome'] === 'refused') {
        $reasons[$row['about']] = $row['words'];
    }
}
$tags = [];
foreach (table('article_tag') as $row) {
    $tags[$row['article_id']][] = $row['name'];
}

foreach (get_posts(['post_type' => 'post', 'post_status' => ['publish', 'draft', 'pending', 'future', 'private', 'trash'], 'numberposts' => -1]) as $post) {
    $about = "post $post->ID";
    $article = $articles[$target('ARTICLE', $post->ID)] ?? null;
    $status = $post->post_password === '' ? $post->post_status : 'with a password';
    count_up("posts, $status", $article !== null);
    if ($article === null) {
        $differences[] = "$about is not here: " . ($reasons[$about] ?? 'no reason given');
        continue;
    }
    differ($about, 'state', $status === 'publish' ? 'PUBLISHED' : 'DRAFT', $article['state']);
    differ($about, 'title', letters(decoded(wp_strip_all_tags($post->post_title))) ?: letters($article['title']), letters($article['title']));
    $excerpt = decoded(wp_strip_all_tags($post->post_excerpt));
    $standfirst = letters($article['standfirst']);
    differ($about, 'excerpt', mb_strlen($excerpt) > 500 ? substr(letters($excerpt), 0, strlen($standfirst)) : letters($excerpt), $standfirst);
    differ($about, 'author', decoded(get_userdata($post->post_author)->display_name), $article['byline']);
    differ($about, 'text', letters(decoded(shown($post))), letters(decoded(wp_strip_all_tags($article['body']))));
    if ($status === 'publish') {
        differ($about, 'date', $post->post_date_gmt, $article['published']);
        differ($about, 'replies open', comments_open($post) ? 'TRUE' : 'FALSE', $article['replies_open']);
    }
    if (preg_match('/^[a-z0-9-]+$/', $post->post_name) && $status === 'publish') {
        differ($about, 'slug', substr($post->post_name, 0, 80), $article['slug']);
    }
    $words = array_diff(array_merge(wp_list_pluck(get_the_category($post->ID), 'name'), wp_list_pluck(get_the_tags($post->ID) ?: [], 'name')), ['Uncategorized']);
    $words = array_map('html_entity_decode', $words);
    sort($words);
    $have = $tags[$article['id']] ?? [];
    sort($have);
    $first = count($words) > 10 && count($have) === 10 ? array_intersect($words, $have) : $words;
    differ($about, 'tags', implode(', ', $first), implode(', ', $have));
}
foreach (get_posts(['post_type' => 'page', 'post_status' => ['publish', 'draft'], 'numberposts' => -1]) as $page) {
    $here = $target('PAGE', $page->ID) !== null;
    count_up("pages, $page->post_status", $here);
    if (!$here) {
        $differences[] = "page $page->ID is not here: " . ($reasons["page $page->ID"] ?? 'no reason given');
    }
}

// Its exporter leaves spam out
$all = [];
foreach ($wpdb->get_results("select * from $wpdb->comments where comment_approved <> 'spam' order by comment_ID") as $comment) {
    $all[(int) $comment->comment_ID] = $comment;
}
const STATES = ['1' => 'PUBLISHED', '0' => 'HELD', 'trash' => 'REJECTED', 'post-trashed' => 'REJECTED'];
foreach ($all as $id => $comment) {
    $about = "comment $id";
    $reply = $replies[$target('REPLY', $id)] ?? null;
    $place = get_post($comment->comment_post_ID);
    if ($comment->comment_type === 'comment' && ($place->post_type !== 'post' || $place->post_status !== 'publish' || $place->post_password !== '')) {
        count_up('comments on what is not public or no post', $reply !== null);
        continue;
    }
    count_up('comments, ' . ($comment->comment_type === 'comment' ? strtolower(STATES[$comment->comment_approved]) : $comment->comment_type), $reply !== null);
    if ($reply === null) {
        if ($comment->comment_type === 'comment') {
            $differences[] = "$about is not here: " . ($reasons[$about] ?? 'no reason given');
        }
        continue;
    }
    $parent = parent_of($comment, $all);
    $utc = $comment->comment_date_gmt[0] === '0' ? get_gmt_from_date($comment->comment_date) : $comment->comment_date_gmt;
    differ($about, 'article', $target('ARTICLE', $comment->comment_post_ID), $reply['article_id']);
    differ($about, 'state', STATES[$comment->comment_approved], $reply['state']);
    differ($about, 'what it answers', $parent ? $target('REPLY', $parent) : '', $reply['answers_id']);
    differ($about, 'date', $utc, $reply['submitted']);
    $name = preg_replace('/\s+/', ' ', trim(wp_strip_all_tags($comment->comment_author))) ?: 'Anonymous';
    differ($about, 'name', mb_strlen($name) > 100 ? mb_substr($name, 0, mb_strlen($reply['name']) - 1) . '…' : $name, $reply['name']);
    differ($about, 'website', preg_match('~^https?://.~', $comment->comment_author_url) ? $comment->comment_author_url : '', $reply['website']);
    differ($about, 'text', letters(decoded(wp_strip_all_tags($comment->comment_content))), letters($reply['text']));
    differ($about, 'anchor', "comment-$id", $reply['former_anchor']);
}
print_table();
