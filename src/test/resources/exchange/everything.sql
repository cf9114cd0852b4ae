insert into account (id, email_digest, email_sealed, name, role, password_hash, disabled, created_at) values
    (1, 'd1', 's1', 'Ada Writer', 'EDITOR', 'x', false, timestamp with time zone '2026-01-05 08:00:00.123456+00'),
    (2, 'd2', 's2', 'أنا المحررة', 'MODERATOR', 'x', false, timestamp with time zone '2026-01-04 08:00:00+00'),
    (3, 'd3', 's3', 'Nobody of Note', 'ADMINISTRATOR', 'x', false, timestamp with time zone '2026-01-03 08:00:00+00');
insert into profile (id, account_id, handle, name, bio, website) values
    (1, 1, 'ada', 'Ada Writer', 'Writes & <reads>', 'https://ada.example/'), (2, null, 'guest', '客座作者', '', '');
insert into profile_handle (handle, profile_id) values ('ada', 1), ('ada-w', 1), ('guest', 2);
insert into picture (id, version, hash, format, width, height, name, alternative, decorative, caption, credit, uploaded_by, uploaded_at, trashed_at, trashed_by) values
    (5, 3, '0123456789abcdef0123456789abcdef', 'JPEG', 900, 600, 'карта.jpg', 'A map ]]>', false, 'x', 'Ada', 1, timestamp with time zone '2026-02-01 08:00:00+00', null, null),
    (6, 0, 'ffffffffffffffffffffffffffffffff', 'PNG', 10, 10, 'b.png', '', true, '', '', 2, timestamp with time zone '2026-02-01 08:00:00+00', timestamp with time zone '2026-02-02 08:00:00+00', 1);
insert into article (id, version, state, slug, title, standfirst, byline, body, author_id, replies_open, created_at, changed_at, published_at, updated_at,
    newest, shown, stage, due_at, scheduled_by, review_note, retraction_note, retracted_at, series, series_slug, part, search_title, search_description, search_picture, search_hidden,
    lead_image, lead_alternative, trashed_at, trashed_by, slug_chosen) values
    (7, 4, 'PUBLISHED', 'who-was-it', 'Who was it? 誰だったのか', 'A "standfirst" & more', 'Ada Writer', '<p>Nobody knows ]]&gt;.</p><p><img src="/media/0123456789abcdef0123456789abcdef-900x600.jpg" alt="A map" /></p>', 1, true,
     timestamp with time zone '2026-02-01 08:00:00+00', timestamp with time zone '2026-02-03 08:00:00+00', timestamp with time zone '2026-02-02 08:00:00+00', timestamp with time zone '2026-02-03 08:00:00+00',
     2, 2, 'WRITTEN', null, null, null, null, null, 'Серия', 'серия', 1, 'For engines', 'x', '/media/0123456789abcdef0123456789abcdef-900x600.jpg', true, '/media/0123456789abcdef0123456789abcdef-900x600.jpg', 'A map', null, null, true),
    (8, 0, 'DRAFT', 'draft', 'مسودة', '', '', '<p>שלום &#x1f600;</p>', 2, true, timestamp with time zone '2026-02-01 08:00:00+00', timestamp with time zone '2026-02-01 08:00:00+00', null, null,
     1, null, 'SCHEDULED', timestamp with time zone '2027-02-01 08:00:00+00', 1, 'Shorter', null, null, '', '', 0, '', '', '', false, null, null, null, null, false),
    (9, 0, 'RETRACTED', 'gone', 'Gone', '', 'Ada Writer', '<p>Wrong.</p>', null, false, timestamp with time zone '2026-02-01 08:00:00+00', timestamp with time zone '2026-02-01 08:00:00+00', timestamp with time zone '2026-02-01 08:00:00+00', null,
     1, 1, 'WRITTEN', null, null, null, 'It was wrong', timestamp with time zone '2026-02-04 08:00:00+00', '', '', 0, '', '', '', false, null, null, null, null, false),
    (10, 0, 'TRASHED', 'bin', 'Bin', '', '', '', 1, true, timestamp with time zone '2026-02-01 08:00:00+00', timestamp with time zone '2026-02-01 08:00:00+00', null, null,
     1, null, 'WRITTEN', null, null, null, null, null, '', '', 0, '', '', '', false, null, null, timestamp with time zone '2026-02-05 08:00:00+00', 2, false),
    (11, 0, 'REMOVED', 'removed', 'Removed', '', '', '', null, true, timestamp with time zone '2026-02-01 08:00:00+00', timestamp with time zone '2026-02-01 08:00:00+00', null, null,
     1, null, 'WRITTEN', null, null, null, null, null, '', '', 0, '', '', '', false, null, null, null, null, false);
insert into article_tag (article_id, place, name, slug) values (7, 0, 'security', 'security'), (7, 1, '安全', '安全');
insert into article_byline (article_id, place, handle) values (7, 0, 'ada');
insert into article_slug (slug, article_id) values ('who-was-it', 7), ('who', 7), ('gone', 9);
insert into article_revision (article_id, number, title, standfirst, byline, body, tags, saved_at, saved_by, restored_from, public_at, autosaved) values
    (7, 1, 'Who?', '', '', '<p>x</p>', 'a,b', timestamp with time zone '2026-02-01 08:00:00+00', 1, null, null, true),
    (7, 2, 'Who was it? 誰だったのか', '', 'Ada Writer', '<p><img src="/media/ffffffffffffffffffffffffffffffff-10x10.png" alt="" /></p>', '', timestamp with time zone '2026-02-01 08:00:00+00', 2, 1, timestamp with time zone '2026-02-02 08:00:00+00', false);
insert into correction (id, article_id, revision, what_was, what_is, credit, noted_at, noted_by) values
    (3, 7, 2, 'He', 'She', 'Rita', timestamp with time zone '2026-02-03 08:00:00+00', 1);
insert into pinned_article (article_id, pinned_at) values (7, timestamp with time zone '2026-02-03 08:00:00+00');
insert into subject_description (kind, slug, words) values ('TAG', '安全', 'About it'), ('SERIES', 'серия', 'x'), ('TAG', 'a', 'x');
insert into topic_redirect (kind, slug, target) values ('TAG', 'old', 'security');
insert into writer (id, email_digest, email_sealed, seed, first_seen_at, verified_at) values
    (4, 'w4', 's4', 'seed4', timestamp with time zone '2026-02-02 08:00:00+00', timestamp with time zone '2026-02-02 09:00:00+00'),
    (5, 'w5', 's5', 'seed5', timestamp with time zone '2026-02-02 08:00:00+00', null);
insert into reply (id, article_id, answers_id, path, depth, writer_id, name, website, text, state, revision, digest, receipt, submitted_at, published_at,
    reason, rule, staff_id, appeal, appealed_at, reworded_at, edited_at, erased_at, article_revision, former_anchor, suspicion, likelihood) values
    (100, 7, null, '000000000100', 0, 4, 'Rita رِيتا', 'https://rita.example/', 'a[b[0]]>1 & <b>not bold</b>
```
  if (x) { ]]> }
```', 'PUBLISHED', 2, null, 'r1', timestamp with time zone '2026-02-02 10:00:00+00', timestamp with time zone '2026-02-02 11:00:00+00', null, null, null, null, null, timestamp with time zone '2026-02-02 12:00:00+00', timestamp with time zone '2026-02-02 12:00:00+00', null, 2, 'comment-5', 2, 40),
    (101, 7, 100, '000000000100.000000000101', 1, 5, 'Хорошо', null, '好的 👍🏽', 'PUBLISHED', 1, null, 'r2', timestamp with time zone '2026-02-02 10:00:00+00', timestamp with time zone '2026-02-02 11:00:00+00', null, null, 1, null, null, null, null, null, 2, null, 0, null),
    (102, 7, 101, '000000000100.000000000101.000000000102', 2, null, '', null, '', 'ERASED', 1, null, 'r3', timestamp with time zone '2026-02-02 10:00:00+00', null, null, null, null, null, null, null, null, timestamp with time zone '2026-02-09 10:00:00+00', 2, null, 0, null),
    (103, 7, 102, '000000000100.000000000101.000000000102.000000000103', 3, 4, 'Rita', null, 'Below a tombstone', 'PUBLISHED', 1, null, 'r4', timestamp with time zone '2026-02-02 10:00:00+00', timestamp with time zone '2026-02-02 11:00:00+00', null, null, null, null, null, null, null, null, 2, null, 0, null),
    (104, 7, 103, '000000000100.000000000101.000000000102.000000000103.000000000104', 4, 4, 'Rita', null, 'Deep', 'PUBLISHED', 1, null, 'r5', timestamp with time zone '2026-02-02 10:00:00+00', timestamp with time zone '2026-02-02 11:00:00+00', null, null, null, null, null, null, null, null, 2, null, 0, null),
    (105, 7, 104, '000000000100.000000000101.000000000102.000000000103.000000000105', 4, 4, 'Rita', null, 'Deeper', 'PUBLISHED', 1, null, 'r6', timestamp with time zone '2026-02-02 10:00:00+00', timestamp with time zone '2026-02-02 11:00:00+00', null, null, null, null, null, null, null, null, 2, null, 0, null),
    (106, 7, null, '000000000106', 0, 5, 'Held', null, 'x', 'HELD', 1, 'dd', 'r7', timestamp with time zone '2026-02-02 10:00:00+00', null, null, null, null, 'I did nothing wrong', timestamp with time zone '2026-02-03 10:00:00+00', null, null, null, 2, null, 3, 88),
    (107, 7, null, '000000000107', 0, 5, 'Rejected', null, 'x', 'REJECTED', 1, null, 'r8', timestamp with time zone '2026-02-02 10:00:00+00', null, 'Too long', 'Advertising', null, null, null, null, null, null, 2, null, 0, null),
    (108, 9, null, '000000000108', 0, 5, 'Spam', null, 'x', 'SPAM', 1, null, 'r9', timestamp with time zone '2026-02-02 10:00:00+00', null, null, null, null, null, null, null, null, null, 1, null, 0, null),
    (109, 9, null, '000000000109', 0, 5, 'Withdrawn', null, 'x', 'WITHDRAWN', 1, null, 'r10', timestamp with time zone '2026-02-02 10:00:00+00', null, null, null, null, null, null, null, null, null, 1, null, 0, null);
update reply set mention_source = 'https://rita.example/2026/reply', mention_kind = 'REPLY', mention_at = timestamp with time zone '2026-02-02 09:00:00+00' where id = 103;
update reply set resubmissions = 1, resubmitted_at = timestamp with time zone '2026-02-04 10:00:00+00' where id = 107;
insert into featured_reply (reply_id, article_id, account_id, featured_at, mail_due_at) values
    (100, 7, 1, timestamp with time zone '2026-02-03 09:00:00+00', timestamp with time zone '2026-02-03 09:15:00+00');
insert into reply_wording (reply_id, revision, name, text, by_writer) values (100, 1, 'Rita', 'Before', true);
insert into reply_signal (reply_id, place, screen, version, words, weight, effect, concern, part, span_from, span_to, revision) values
    (106, 0, 'links', 1, 'Two links', 2, 'HOLDS', 'LINKS', 'TEXT', 3, 9, 1), (106, 1, 'shouting', 1, 'Loud', 1, 'TELLS', 'WORDING', null, null, null, 1);
insert into error_report (id, article_id, revision, writer_id, name, text, credit, reported_at) values
    (2, 7, 2, 4, 'Rita', 'It was she', true, timestamp with time zone '2026-02-03 08:00:00+00');
insert into imported_audit (number, at, act, reply_id, from_state, to_state, account_id, actor, door, reason) values
    (1, timestamp with time zone '2025-02-03 08:00:00+00', 'DECIDED', 100, 'HELD', 'PUBLISHED', 2, 'Zoë', 'DESK', null);
insert into audit (id, number, hash, at, act, reply_id, revision, from_state, to_state, account_id, actor, door, rule, reason, waited, was_published_at) values
    (1, 1, 'h', timestamp with time zone '2026-02-03 08:00:00+00', 'DECIDED', 107, 1, 'HELD', 'REJECTED', 2, 'أنا المحررة', 'DESK', 'Advertising', 'Too long', 60, null),
    (2, 2, 'h', timestamp with time zone '2026-02-03 08:00:00+00', 'SIGNED_IN', null, null, null, null, 3, 'Nobody of Note', 'DESK', null, 'Firefox', null, null),
    (3, 3, 'h', timestamp with time zone '2026-02-03 08:00:00+00', 'ARTICLE_PUBLISHED', null, null, null, null, 1, 'Ada Writer', 'DESK', null, 'Who?', null, null);
update standing_page set body = '<p>About us</p>', changed_at = timestamp with time zone '2026-02-03 08:00:00+00', slug = 'about-us', version = 2 where id = 1;
insert into standing_page (id, version, kind, slug, title, body, published, changed_at, trashed_at, trashed_by) values
    (151, 0, 'OWN', 'contact', 'Контакт', '<p>x</p>', false, timestamp with time zone '2026-02-03 08:00:00+00', timestamp with time zone '2026-02-03 08:00:00+00', 1);
insert into standing_page_slug (slug, page_id) values ('about-us', 1), ('contact', 151);
insert into page_revision (page_id, number, title, body, saved_at, saved_by) values (1, 1, '', '<p>About us</p>', timestamp with time zone '2026-02-03 08:00:00+00', 1);
insert into former_address (digest, path, article_id, page_id) values
    ('202b809e5b39a66223926a7f23e617b79c1f6765bafb33482c2c5a30c98f9577', '/2017/05/16/who', 7, null), ('b603c4c17d2d8953c945183e7e4b87c44d91ba5d723e5b0fb01217d3f46df22b', '/ueber', null, 1);
insert into former_address (digest, path, target, added_at) values
    ('562a5cd7655c4878ab79b0b240d04c87562ecf5056e2989f6b80df799198e8a6', '/old-tags', '/tags/security', timestamp with time zone '2026-02-03 08:00:00+00');
insert into former_address (digest, path, picture_id) values ('7006f5f5fe171e7280f29d109cdece551d4ff4bc7473eed8bca938378bd61744', '/wp-content/map.jpg', 5);
update house_rule set retired = true where id = 2;
update moderation_policy set authors_decide = true, second_opinion_percent = 5, hide_at_reports = 4, notes_in_my_data = true, version = 3;
insert into screening_policy (version, document, saved_at, account_id, saved_by) values
    (2, '{"mode":"FIRST_TIMERS_HELD","publishedNeeded":3,"closeAfterDays":0,"linksHeld":2,"spamFrom":0,"brakeFactor":10,"networks":["192.0.2.0/24"],"holding":["casino"],"writers":[{"writer":5,"standing":"BLOCKED"}]}',
     timestamp with time zone '2026-02-03 08:00:00+00', 2, 'أنا المحررة');
update screening_state set version = 2;
update newsroom set authors_publish = true, time_zone = 'Europe/Berlin';
insert into retention (kind, days) values ('REJECTED', 30);
update masthead set name = 'The “Paper”', tagline = 'कागज़', accent = '#123456', menu = 'About /pages/about-us', footer = 'x', language = 'de', front_title = 'Heute';
update article set proposed_wrong = 'a', proposed_right = 'b', proposed_credit = 'c' where id = 7;
insert into account (id, email_digest, email_sealed, name, role, password_hash, disabled, created_at, nameless) values
    (4, null, null, 'a former moderator', 'MODERATOR', 'x', true, timestamp with time zone '2026-01-06 08:00:00+00', true);
insert into audit (id, number, hash, at, act, reply_id, account_id, actor, door) values
    (4, 4, 'h', timestamp with time zone '2026-02-03 08:00:00+00', 'DECIDED', 106, 4, 'Forgotten Fritz', 'DESK');
