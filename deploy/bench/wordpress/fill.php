<?php
// Writes all that WordPress has with its own functions: php fill.php WORDPRESS COMMENTS
require $argv[1] . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/admin.php';
kses_remove_filters(); // as for an administrator
wp_set_current_user(1);
foreach (get_posts(['post_type' => 'any', 'post_status' => 'any', 'numberposts' => -1]) as $sample) {
    wp_delete_post($sample->ID, true);
}

const SCRIPTS = [
    'latin' => 'Zoë’s café — “naïve” & <em>Ærøskøbing</em>',
    'arabic' => 'مرحبا بالعالم والتعليقات',
    'hebrew' => 'שלום עולם ותגובות',
    'chinese' => '你好，世界的评论',
    'devanagari' => 'नमस्ते दुनिया की टिप्पणी',
    'emoji' => 'Thumbs 👍🏽 and a family 👨‍👩‍👧‍👦 🎉',
];

$day = 0;
function post(array $fields, array $meta = []): int
{
    global $day;
    $day++;
    $at = gmdate('Y-m-d H:i:s', gmmktime(10, 30, 0, 1, 1 + 11 * $day, 2017)); // winter and summer
    $id = wp_insert_post(wp_slash($fields + ['post_status' => 'publish', 'post_date' => $at, 'post_author' => 1,
        'post_title' => "Post $day", 'post_content' => "Text $day.", 'comment_status' => 'open']), true);
    if (is_wp_error($id)) {
        exit("{$fields['post_title']}: {$id->get_error_message()}\n");
    }
    foreach ($meta as $key => $value) {
        add_post_meta($id, $key, wp_slash($value));
    }
    return $id;
}

$minutes = 0;
function comment(int $post, array $fields = []): int
{
    global $minutes;
    $minutes++;
    $at = gmmktime(9, $minutes, 0, 3, 20, 2018);
    return wp_insert_comment(wp_slash($fields + ['comment_post_ID' => $post, 'comment_author' => "Reader $minutes",
        'comment_author_email' => 'reader' . $minutes % 50 . '@reader.example', 'comment_author_IP' => '203.0.113.7',
        'comment_agent' => 'Agent/1.0', 'comment_content' => "Comment $minutes.", 'comment_type' => 'comment',
        'comment_approved' => 1, 'comment_date_gmt' => gmdate('Y-m-d H:i:s', $at),
        'comment_date' => get_date_from_gmt(gmdate('Y-m-d H:i:s', $at))]));
}

function picture(string $name, int $parent, string $alt, string $caption): int
{
    $image = imagecreatetruecolor(640, 480);
    imagefill($image, 0, 0, imagecolorallocate($image, 20, 120, 200));
    imagefilledellipse($image, 320, 240, 300, 200, imagecolorallocate($image, 240, 200, 40));
    $file = wp_upload_dir('2017/05')['path'] . '/' . $name;
    str_ends_with($name, '.png') ? imagepng($image, $file) : imagejpeg($image, $file);
    $id = wp_insert_attachment(wp_slash(['post_mime_type' => wp_check_filetype($file)['type'], 'post_title' => $name,
        'post_excerpt' => $caption, 'post_content' => '', 'post_date' => '2017-05-16 10:30:00']), $file, $parent);
    wp_update_attachment_metadata($id, wp_generate_attachment_metadata($id, $file));
    add_post_meta($id, '_wp_attachment_image_alt', $alt);
    return $id;
}

// People
$people = [1];
foreach (['boris' => 'Борис', 'lei' => '李雷', 'oz' => 'Ayşe "Öz" & Sons', 'end' => 'End ]]> of it', 'nobody' => 'Writes Nothing'] as $login => $name) {
    $people[] = wp_insert_user(['user_login' => $login, 'user_email' => "$login@old.example", 'display_name' => $name,
        'user_pass' => wp_generate_password(), 'role' => 'author', 'first_name' => $name]);
}

// Categories in categories, and tags
$world = wp_insert_term('World', 'category')['term_id'];
$asia = wp_insert_term('Asia & Pacific', 'category', ['parent' => $world])['term_id'];
$korea = wp_insert_term('North Korea', 'category', ['parent' => $asia])['term_id'];
$arabic = wp_insert_term('أخبار', 'category')['term_id'];

// A post of each script, by another author each; three of them with many comments
$busy = [];
foreach (array_values(SCRIPTS) as $i => $words) {
    $id = post(['post_title' => $words, 'post_content' => "<p>$words</p>\n\n$words ]]&gt; $words", 'post_author' => $people[$i % 5],
        'post_excerpt' => "In short: $words", 'post_category' => [$korea, $arabic], 'tags_input' => [wp_strip_all_tags(str_replace(',', ' ', $words)), 'Both']]);
    $busy[] = $id;
}
foreach (array_slice($busy, 0, 3) as $p => $post) {
    $path = [];
    for ($i = 0; $i < (int) $argv[2]; $i++) {
        $depth = $i % 5;
        $path[$depth] = comment($post, ['comment_parent' => $depth ? $path[$depth - 1] : 0,
            'comment_content' => "Comment $i at depth $depth.\n\nIts second paragraph: " . array_values(SCRIPTS)[$i % 6],
            'comment_author' => wp_strip_all_tags(array_values(SCRIPTS)[($i + $p) % 6]),
            'comment_approved' => [1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 'trash', 1, 1, 'spam', 1][$i % 17]]);
    }
}

// Pictures
$lead = picture('lead.jpg', $busy[0], 'A yellow ellipse', 'The <em>ellipse</em>');
$map = picture('map.png', $busy[0], 'A map & more', '');
$loose = picture('bild-größe-1.jpg', 0, '', '');
wp_insert_attachment(['post_mime_type' => 'application/pdf', 'post_title' => 'A paper without a file'], false, $busy[1]);
set_post_thumbnail($busy[0], $lead);
[$leadUrl, $mapUrl] = [wp_get_attachment_url($lead), wp_get_attachment_url($map)];
$small = wp_get_attachment_image_url($lead, 'medium');

// Texts of the classic editor
post(['post_title' => 'Classic: all of it', 'post_category' => [$world], 'post_content' => <<<END
The first paragraph with <strong>bold</strong>,
a line break and an <a href="http://old.example/2017/01/12/">internal link</a>.<!--more-->

[caption id="attachment_$lead" align="alignnone" width="300"]<a href="$leadUrl"><img class="size-medium wp-image-$lead" src="$small" alt="A yellow ellipse" width="300" height="225" /></a> The <em>ellipse</em> with a [bracket][/caption]

[gallery ids="$map,$lead" columns="2"]

<blockquote>Said by somebody.

In two paragraphs.</blockquote>
<ul>
 	<li>one</li>
 	<li>two</li>
</ul>
<pre>if (a[b[0]]&gt;1) {

    keep   this
}</pre>
He wrote [sic] that, [1] and so on.

[contact-form-7 id="12" title="Write to us"]

[embed]https://video.example/watch?v=1&amp;t=2[/embed]

<h3>Second page</h3>
<!--nextpage-->

Path C:\\new\\table and 100% of $5 &amp; more.
END]);
post(['post_title' => 'Classic: own line breaks', 'post_content' => "One\r\nTwo\r\n\r\n<div>In a box</div>\r\nAfter it\r\n\r\n[audio mp3=\"http://old.example/a.mp3\"][/audio]"]);
post(['post_title' => 'The end ]]> of a section', 'post_excerpt' => 'Short ]]> too', 'post_content' => "if (a[b[0]]> 1) ]]> and ]]&gt; and <![CDATA[ more"]);
post(['post_title' => "Control\x08 characters\x0B", 'post_content' => "Back\x08space, vertical\x0Btab, bell\x07, escape\x1B[0m, \u{FFFE} and \u{200F}marks\u{FEFF}."]);
post(['post_title' => '', 'post_content' => 'It has no title, but these many words, which could well become one if somebody looked.']);
post(['post_title' => 'Only a title', 'post_content' => '']);
post(['post_title' => 'Many tags', 'tags_input' => array_map(fn ($i) => "Tag $i", range(1, 14))]);
post(['post_title' => 'Same title']);
post(['post_title' => 'Same title']);
post(['post_title' => '2018', 'post_content' => 'A slug of digits.']);
post(['post_title' => str_repeat('A very long title ', 20), 'post_excerpt' => str_repeat('A very long excerpt. ', 60)]);
post(['post_title' => 'Comments are closed', 'comment_status' => 'closed']);
$moved = post(['post_title' => 'Called otherwise', 'post_name' => 'first-name']);
wp_update_post(['ID' => $moved, 'post_name' => 'second-name']);
wp_update_post(['ID' => $moved, 'post_name' => 'third-name', 'post_date' => '2018-02-03 04:05:06', 'post_date_gmt' => '2018-02-03 03:05:06', 'edit_date' => true]);
post(['post_title' => 'Script in it', 'post_content' => '<p onclick="alert(1)">Text</p><script>alert("x")</script><iframe src="https://video.example/1"></iframe><p style="color:red">styled</p>']);
set_post_format(post(['post_title' => 'An aside']), 'aside');
stick_post(post(['post_title' => 'A sticky one']));

// Texts of the block editor
post(['post_title' => 'Blocks: all of them', 'post_category' => [$asia], 'post_content' => <<<END
<!-- wp:paragraph {"dropCap":true} -->
<p class="has-drop-cap">A paragraph with <strong>bold</strong>, <em>italics</em>, <code>code -- x</code> and<br>a break.</p>
<!-- /wp:paragraph -->

<!-- wp:more -->
<!--more-->
<!-- /wp:more -->

<!-- wp:heading {"level":3} -->
<h3 id="h-a-heading">A heading</h3>
<!-- /wp:heading -->

<!-- wp:list {"ordered":true} -->
<ol><!-- wp:list-item --><li>one<!-- wp:list --><ul><!-- wp:list-item --><li>one a</li><!-- /wp:list-item --></ul><!-- /wp:list --></li><!-- /wp:list-item --></ol>
<!-- /wp:list -->

<!-- wp:quote -->
<blockquote class="wp-block-quote"><!-- wp:paragraph --><p>Quoted.</p><!-- /wp:paragraph --><cite>Somebody</cite></blockquote>
<!-- /wp:quote -->

<!-- wp:image {"id":$lead,"sizeSlug":"medium"} -->
<figure class="wp-block-image size-medium"><img src="$small" alt="A yellow ellipse" class="wp-image-$lead"/><figcaption>The <em>ellipse</em> again</figcaption></figure>
<!-- /wp:image -->

<!-- wp:gallery {"linkTo":"none"} -->
<figure class="wp-block-gallery has-nested-images columns-default is-cropped"><!-- wp:image {"id":$map} -->
<figure class="wp-block-image"><img src="$mapUrl" alt="A map" class="wp-image-$map"/></figure>
<!-- /wp:image --><figcaption class="blocks-gallery-caption">Of the gallery</figcaption></figure>
<!-- /wp:gallery -->

<!-- wp:code -->
<pre class="wp-block-code"><code>if (a &lt; b) {
    return "[x]";
}</code></pre>
<!-- /wp:code -->

<!-- wp:table -->
<figure class="wp-block-table"><table><thead><tr><th>Head</th></tr></thead><tbody><tr><td>Cell</td></tr></tbody></table><figcaption>Of the table</figcaption></figure>
<!-- /wp:table -->

<!-- wp:columns --><div class="wp-block-columns"><!-- wp:column --><div class="wp-block-column"><!-- wp:paragraph --><p>Left</p><!-- /wp:paragraph --></div><!-- /wp:column --><!-- wp:column --><div class="wp-block-column"><!-- wp:paragraph --><p>Right</p><!-- /wp:paragraph --></div><!-- /wp:column --></div><!-- /wp:columns -->

<!-- wp:buttons --><div class="wp-block-buttons"><!-- wp:button --><div class="wp-block-button"><a class="wp-block-button__link" href="https://elsewhere.example/?a=1&amp;b=2">Press</a></div><!-- /wp:button --></div><!-- /wp:buttons -->

<!-- wp:separator --><hr class="wp-block-separator"/><!-- /wp:separator -->

<!-- wp:embed {"url":"https://video.example/2","type":"video"} -->
<figure class="wp-block-embed is-type-video"><div class="wp-block-embed__wrapper">
https://video.example/2
</div><figcaption>Of the video</figcaption></figure>
<!-- /wp:embed -->

<!-- wp:latest-posts {"postsToShow":3} /-->

<!-- wp:shortcode -->
[unknown_thing count="3"]
<!-- /wp:shortcode -->

<!-- wp:verse --><pre class="wp-block-verse">A verse
  of two lines</pre><!-- /wp:verse -->
END]);
post(['post_title' => 'Blocks and classic', 'post_content' => "Before the blocks\n\nanother paragraph\n\n<!-- wp:paragraph -->\n<p>A block</p>\n<!-- /wp:paragraph -->"]);

// What is not public, with comments
foreach (['draft', 'pending', 'private', 'trash'] as $status) {
    $id = post(['post_title' => "It is $status", 'post_status' => $status === 'trash' ? 'publish' : $status]);
    comment($id);
    if ($status === 'trash') {
        wp_trash_post($id);
    }
}
post(['post_title' => 'A draft without a slug', 'post_status' => 'draft', 'post_date' => '0000-00-00 00:00:00']);
post(['post_title' => 'It is future', 'post_status' => 'future', 'post_date' => '2031-05-16 10:30:00', 'post_date_gmt' => '']);
comment(post(['post_title' => 'It has a password', 'post_password' => 'secret']));

// Pages in pages
$about = post(['post_type' => 'page', 'post_title' => 'About us', 'post_content' => 'About.', 'menu_order' => 3]);
$team = post(['post_type' => 'page', 'post_title' => 'Team', 'post_parent' => $about]);
post(['post_type' => 'page', 'post_title' => 'Über die Nähe', 'post_parent' => $team]);
post(['post_type' => 'page', 'post_title' => 'A page to come', 'post_status' => 'draft']);
comment($about);

// Comments of every kind
$post = post(['post_title' => 'Comments of every kind']);
$first = comment($post, ['comment_content' => 'The first.']);
$held = comment($post, ['comment_approved' => 0, 'comment_parent' => $first]);
comment($post, ['comment_parent' => $held, 'comment_content' => 'Answers one that is held.']);
comment($post, ['comment_approved' => 'spam', 'comment_parent' => $first]);
$trash = comment($post, ['comment_parent' => $held]);
comment($post, ['comment_parent' => $trash, 'comment_content' => 'Answers one that is in the bin.']);
wp_trash_comment($trash);
comment($post, ['comment_parent' => 999999, 'comment_content' => 'Answers one that never was.']);
comment($post, ['comment_parent' => comment($busy[5]), 'comment_content' => 'Answers one of another post.']);
comment($post, ['comment_type' => 'pingback', 'comment_content' => '[…] a pingback […]', 'comment_author_url' => 'https://elsewhere.example/ping']);
comment($post, ['comment_type' => 'trackback', 'comment_content' => 'A trackback']);
comment($post, ['comment_type' => 'order_note', 'comment_content' => 'The order is packed.']);
comment($post, ['comment_type' => '', 'comment_content' => 'Of before WordPress 5.5.']);
comment($post, ['user_id' => $people[1], 'comment_author' => 'Борис', 'comment_author_email' => 'boris@old.example', 'comment_content' => 'Of an author.']);
comment($post, ['comment_author' => '', 'comment_author_email' => '', 'comment_content' => 'Of nobody.']);
comment($post, ['comment_author_email' => 'not an address', 'comment_author_url' => 'javascript:alert(1)', 'comment_content' => 'Of somebody odd.']);
comment($post, ['comment_author_url' => 'http://', 'comment_content' => 'Of somebody without a site.']);
comment($post, ['comment_author_url' => 'https://reader.example/?a=1&b=2', 'comment_content' => 'Of somebody with a site.']);
comment($post, ['comment_author' => str_repeat('Name ', 40), 'comment_content' => 'Of a long name.']);
comment($post, ['comment_author' => 'Tom & "Jerry" ]]> x', 'comment_content' => 'End ]]> of it & <b>bold</b> <a href="https://elsewhere.example/?a=1&amp;b=2">a link</a>']);
comment($post, ['comment_content' => "Lines\r\nand\n\nparagraphs\x08\n\n<blockquote>Said.</blockquote>\n<ul><li>one</li><li>two</li></ul>\n<code>if (a < b && c)</code> C:\\new"]);
comment($post, ['comment_content' => '<script>alert(1)</script><img src=https://old.example/x.png onerror=alert(1)> &lt;b&gt; &amp;amp; 1 < 2 > 0']);
comment($post, ['comment_content' => str_repeat('A long comment. ', 900)]);
comment($post, ['comment_content' => 'Without UTC.', 'comment_date_gmt' => '0000-00-00 00:00:00']);
comment($post, ['comment_content' => '🎉']);
comment($post, ['comment_content' => '']);
add_comment_meta($first, 'rating', '5');
foreach (['latin', 'arabic'] as $i => $script) {
    comment($lead, ['comment_content' => SCRIPTS[$script]]);
}

// Other types
wp_update_nav_menu_item(wp_create_nav_menu('Main'), 0, ['menu-item-title' => 'About', 'menu-item-object' => 'page',
    'menu-item-object-id' => $about, 'menu-item-type' => 'post_type', 'menu-item-status' => 'publish']);
post(['post_type' => 'wp_block', 'post_title' => 'Reusable', 'post_content' => '<!-- wp:paragraph --><p>Again</p><!-- /wp:paragraph -->']);
