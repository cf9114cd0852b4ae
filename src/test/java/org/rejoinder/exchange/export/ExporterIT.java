package org.rejoinder.exchange.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.account.Account;
import org.rejoinder.account.Role;
import org.rejoinder.article.Article;
import org.rejoinder.exchange.ExportVisitor;
import org.rejoinder.exchange.SourceArticle;
import org.rejoinder.exchange.SourceAuthor;
import org.rejoinder.exchange.SourceNote;
import org.rejoinder.exchange.SourcePicture;
import org.rejoinder.exchange.SourceReply;
import org.rejoinder.exchange.SourceSite;
import org.rejoinder.exchange.wxr.WxrReader;
import org.rejoinder.media.Picture;
import org.rejoinder.moderation.Decision;
import org.rejoinder.moderation.ExpectedVersion;
import org.rejoinder.moderation.Moderation;
import org.rejoinder.moderation.audit.Audit;
import org.rejoinder.moderation.audit.AuditAction;
import org.rejoinder.moderation.audit.AuditQuery;
import org.rejoinder.moderation.audit.Channel;
import org.rejoinder.moderation.audit.PendingAudit;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplySubmissionService;
import org.rejoinder.reply.Submission;
import org.rejoinder.support.Given;

@ExtendWith(ArquillianExtension.class)
class ExporterIT {

    private static final ExportOptions REDACTED = new ExportOptions(false);
    private static final ExportOptions WITH_ADDRESSES = new ExportOptions(true);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Given given;

    @Inject
    private Exporter exporter;

    @Inject
    private ReplySubmissionService submissions;

    @Inject
    private Moderation moderation;

    @Inject
    private Audit audit;

    @Inject
    private PendingAudit pendingAudit;

    @Test
    void readers_and_their_words_leave_without_any_address_unless_it_is_asked_for() throws Exception {
        Article article = given.publishedArticle();
        Submission submission = Given.submissionTo(article);
        submissions.receive(submission);
        Account moderator = given.account(Role.MODERATOR);
        reject(given.heldReplyTo(article), moderator, "Not about it");

        String redacted = String.join("\n", entries(REDACTED).values());
        String whole = String.join("\n", entries(WITH_ADDRESSES).values());

        assertTrue(redacted.contains(submission.comment()));
        assertTrue(redacted.contains("Not about it"));
        assertFalse(redacted.contains(submission.email()));
        assertTrue(whole.contains(submission.email()));
        for (String column : List.of(
                "email_digest from writer",
                "email_sealed from writer",
                "email_digest from account",
                "email_sealed from account",
                "password_hash from account",
                "receipt from reply",
                "hash from audit")) {
            List<?> secrets = entities.createNativeQuery("select distinct " + column)
                    .setMaxResults(200)
                    .getResultList();
            secrets.stream()
                    .filter(secret -> secret != null && !secret.toString().isEmpty())
                    .forEach(secret -> assertFalse(whole.contains(secret.toString()), column));
        }
    }

    @Test
    void wordpress_gets_threads_states_and_dates_whatever_was_typed() throws Exception {
        Article article = given.publishedArticle();
        Reply first = given.published(given.heldReplyTo(article), given.account(Role.MODERATOR));
        Reply code =
                given.heldReplyTo(article, "`a[b[0]]>1`\n\n```\n  if (x) { ]]> }\n```\n😀 مرحبا שלום 日本語 &lt;b&gt;");
        Picture picture = given.picture(given.account(Role.EDITOR), "A map with ]]> in it");

        Map<String, SourceArticle> articles = new HashMap<>();
        List<SourceReply> replies = new ArrayList<>();
        List<SourcePicture> pictures = new ArrayList<>();
        read(articles, replies, pictures);

        SourceArticle found = articles.get(String.valueOf(WxrNumbers.ofArticle(article.id())));
        assertEquals(article.slug(), found.slug());
        assertEquals(SourceArticle.State.PUBLISHED, found.state());
        assertEquals(article.publishedAt(), found.publishedAt());
        assertEquals(List.of("security"), found.tags());
        SourceReply published = find(replies, first);
        assertEquals(SourceReply.State.PUBLISHED, published.state());
        assertEquals(found.key(), published.article());
        assertEquals("", published.email());
        SourceReply held = find(replies, code);
        assertEquals(SourceReply.State.HELD, held.state());
        assertTrue(held.html().contains("]]&gt;"), held.html());
        assertTrue(held.html().contains("مرحبا שלום 日本語 &amp;lt;b&amp;gt;"), held.html());
        assertTrue(pictures.stream()
                .anyMatch(each -> each.address().endsWith(picture.address())
                        && each.altText().equals("A map with ]]> in it")));
    }

    @Test
    void the_same_content_has_the_same_hash_whenever_it_leaves() throws Exception {
        reject(given.heldReplyTo(given.publishedArticle()), given.account(Role.MODERATOR), "No");
        pendingAudit.write();
        ExportSummary first = export(REDACTED);
        ExportSummary second = export(WITH_ADDRESSES);
        given.heldReplyTo(given.publishedArticle());
        ExportSummary third = export(REDACTED);

        assertEquals(first.hash(), second.hash());
        assertFalse(first.hash().equals(third.hash()));
        assertTrue(first.count("replies") < third.count("replies"));
    }

    @Test
    void the_log_says_that_somebody_took_it_and_whether_with_addresses() throws Exception {
        entries(WITH_ADDRESSES);
        pendingAudit.write();

        var exports = new AuditQuery(null, null, null, AuditAction.CONTENT_EXPORTED, null, null);
        assertEquals(
                Optional.of("With email addresses"),
                audit.before(exports, Long.MAX_VALUE, 1).get(0).reason());
    }

    @Test
    void names_in_the_log_of_a_former_site_are_forgotten_as_in_its_own() {
        given.change(() -> entities.createNativeQuery("insert into imported_audit (number, at, act, actor, door) values"
                        + " (4711, timestamp with time zone '2000-01-01 08:00:00+00', 'DECIDED', 'Anna', 'DESK')")
                .executeUpdate());

        audit.forgetNamesBefore(Instant.parse("2001-01-01T00:00:00Z"), 100);

        assertEquals(
                "",
                entities.createNativeQuery("select actor from imported_audit where number = 4711")
                        .getSingleResult());
    }

    private void reject(Reply held, Account moderator, String reason) {
        moderation.decide(moderator, ExpectedVersion.of(held), Decision.reject(null, reason), Channel.DESK);
    }

    private static SourceReply find(List<SourceReply> replies, Reply reply) {
        return replies.stream()
                .filter(each -> each.key().equals(String.valueOf(reply.id())))
                .findFirst()
                .orElseThrow();
    }

    private ExportSummary export(ExportOptions options) throws IOException {
        Path folder = Files.createTempDirectory("export");
        return exporter.export(folder.resolve("site.zip"), options, null, () -> {});
    }

    /** Texts by names. */
    private Map<String, String> entries(ExportOptions options) throws IOException {
        Path file = Files.createTempDirectory("export").resolve("site.zip");
        exporter.export(file, options, null, () -> {});
        Map<String, String> texts = new HashMap<>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var each : zip.stream()
                    .filter(entry -> !entry.getName().startsWith("media/"))
                    .toList()) {
                texts.put(each.getName(), new String(zip.getInputStream(each).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return texts;
    }

    private void read(Map<String, SourceArticle> articles, List<SourceReply> replies, List<SourcePicture> pictures)
            throws IOException {
        Path file = Files.createTempFile("wordpress", ".xml");
        Files.writeString(file, entries(REDACTED).get(Exporter.WORDPRESS));
        new WxrReader().read(file, new ExportVisitor() {
            @Override
            public void site(SourceSite site) {}

            @Override
            public void author(SourceAuthor author) {}

            @Override
            public void article(SourceArticle article) {
                articles.put(article.key(), article);
            }

            @Override
            public void reply(SourceReply reply) {
                replies.add(reply);
            }

            @Override
            public void picture(SourcePicture picture) {
                pictures.add(picture);
            }

            @Override
            public void note(SourceNote note) {}
        });
    }
}
