<?php
// Holds what WordPress has received beside what the site has: php returned.php WORDPRESS FOLDER
// FOLDER has the site's tables as CSV.
require __DIR__ . '/tables.php';
require $argv[1] . '/wp-load.php';

function posts(string $type): array
{
    $posts = [];
    foreach (get_posts(['post_type' => $type, 'post_status' => ['publish', 'draft', 'future', 'private', 'trash'], 'numberposts' => -1]) as $post) {
        $posts[basename($post->guid)] = $post;
    }
    return $posts;
}

const STATUS = ['PUBLISHED' => 'publish', 'RETRACTED' => 'private', 'TRASHED' => 'trash', 'DRAFT' => 'draft', 'IN_REVIEW' => 'draft'];
$posts = posts('post');
foreach (table('article') as $article) {
    if ($article['state'] === 'REMOVED') {
        continue;
    }
    $about = "article {$article['slug']}";
    $post = $posts[$article['slug']] ?? null;
    count_up('articles, ' . strtolower($article['state']), $post !== null);
    if ($post === null) {
        $differences[] = "$about is not there";
        continue;
    }
    differ($about, 'status', $article['due'] ? 'future' : STATUS[$article['state']], $post->post_status);
    differ($about, 'title', $article['title'], $post->post_title);
    differ($about, 'slug', $article['slug'], preg_replace('/__trashed$/', '', $post->post_name ?: $article['slug']));
    differ($about, 'standfirst', $article['standfirst'], $post->post_excerpt);
    differ($about, 'byline', $article['byline'], $article['byline'] === '' ? '' : decoded(get_userdata($post->post_author)->display_name));
    differ($about, 'text', letters(decoded(wp_strip_all_tags($article['body']))), letters(decoded(wp_strip_all_tags(apply_filters('the_content', $post->post_content)))));
    differ($about, 'date', $article['published'] ?: $post->post_date_gmt, $post->post_date_gmt);
    differ($about, 'replies open', $article['replies_open'], $post->comment_status === 'open' ? 'TRUE' : 'FALSE');
    $of[$article['id']] = $post->ID;
    $have = wp_list_pluck(get_the_tags($post->ID) ?: [], 'name');
    sort($have);
    $tags = array_column(array_filter(table('article_tag'), fn ($tag) => $tag['article_id'] === $article['id']), 'name');
    sort($tags);
    differ($about, 'tags', implode(', ', $tags), decoded(implode(', ', $have)));
}
$pages = posts('page');
foreach (table('standing_page') as $page) {
    count_up('pages', isset($pages[$page['slug']]));
}

$comments = $numbers = [];
foreach ($wpdb->get_results("select c.*, m.meta_value address from $wpdb->comments c left join $wpdb->commentmeta m"
        . " on m.comment_id = c.comment_ID and m.meta_key = 'rejoinder_address'") as $comment) {
    $comments[basename($comment->address)] = $comment;
    $numbers[$comment->comment_ID] = basename($comment->address);
}
const APPROVED = ['PUBLISHED' => '1', 'HELD' => '0', 'SPAM' => 'spam'];
foreach (table('reply') as $reply) {
    $about = "reply {$reply['id']}";
    $comment = $comments[$reply['id']] ?? null;
    count_up('replies, ' . strtolower($reply['state']), $comment !== null);
    if ($comment === null) {
        $differences[] = "$about is not there";
        continue;
    }
    differ($about, 'state', APPROVED[$reply['state']] ?? 'trash', $comment->comment_approved);
    differ($about, 'article', (string) $of[$reply['article_id']], $comment->comment_post_ID);
    differ($about, 'what it answers', $reply['answers_id'], $comment->comment_parent ? $numbers[$comment->comment_parent] ?? "unknown $comment->comment_parent" : '');
    differ($about, 'date', $reply['submitted'], $comment->comment_date_gmt);
    differ($about, 'name', $reply['name'], decoded($comment->comment_author));
    differ($about, 'website', $reply['website'], decoded($comment->comment_author_url));
    differ($about, 'email address', '', $comment->comment_author_email);
    differ($about, 'text', letters($reply['text']), letters(decoded(wp_strip_all_tags($comment->comment_content))));
}
print_table();
