package org.rejoinder.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.rejoinder.account.Account;
import org.rejoinder.account.Accounts;
import org.rejoinder.account.Invitations;
import org.rejoinder.account.PasswordLinks;
import org.rejoinder.account.Permission;
import org.rejoinder.account.Role;
import org.rejoinder.article.Article;
import org.rejoinder.article.ArticleContent;
import org.rejoinder.article.ArticleImport;
import org.rejoinder.article.Publishing;
import org.rejoinder.crypto.EmailAddress;
import org.rejoinder.crypto.EmailEncryption;
import org.rejoinder.media.ImageMetadata;
import org.rejoinder.media.Picture;
import org.rejoinder.media.Pictures;
import org.rejoinder.moderation.Decision;
import org.rejoinder.moderation.ExpectedVersion;
import org.rejoinder.moderation.Moderation;
import org.rejoinder.moderation.audit.Channel;
import org.rejoinder.reply.Replies;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplySubmissionService;
import org.rejoinder.reply.Submission;
import org.rejoinder.screening.ModerationMode;
import org.rejoinder.screening.Policy;
import org.rejoinder.screening.PolicyVersions;
import org.rejoinder.screening.SurgeProtection;

/** What a test begins with. Everything is new and has nothing to do with other tests. */
@ApplicationScoped
public class Given {

    @Inject
    private Pictures pictures;

    @Inject
    private Publishing publishing;

    @Inject
    private ArticleImport articleImport;

    @Inject
    private ReplySubmissionService replySubmissionService;

    @Inject
    private Replies replies;

    @Inject
    private Moderation moderation;

    @Inject
    private Accounts accounts;

    @Inject
    private Invitations invitations;

    @Inject
    private PasswordLinks passwordLinks;

    @Inject
    private EmailEncryption emailEncryption;

    @Inject
    private PolicyVersions policies;

    @Inject
    private SurgeProtection surgeProtection;

    @Inject
    private Given self;

    @PersistenceContext
    private EntityManager entities;

    private final Map<Role, Account> firsts = new ConcurrentHashMap<>();
    private final Map<Role, Account> everybodys = new ConcurrentHashMap<>();
    private final Set<Long> copies = ConcurrentHashMap.newKeySet();

    public Article articleBy(Account author) {
        Article draft = publishing.draft(author, manuscript());
        return publishing.publish(somebody(Role.EDITOR), draft.id(), draft.version());
    }

    /** One that is in the library of nobody else; @param alternative for those who do not see it, empty for nothing yet */
    public Picture picture(Account by, String alternative) throws IOException {
        var drawn = new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB);
        drawn.setRGB(1, 1, UUID.randomUUID().hashCode());
        drawn.setRGB(2, 2, UUID.randomUUID().hashCode());
        Path file = Files.createTempFile("picture", ".png");
        try {
            ImageIO.write(drawn, "png", file.toFile());
            Picture picture = pictures.take(by, "picture.png", file);
            pictures.describe(by, picture.id(), picture.version(), new ImageMetadata(alternative, false, "", ""));
            return pictures.with(picture.id()).orElseThrow();
        } finally {
            Files.delete(file);
        }
    }

    public Article publishedArticle() {
        String slug = "article-" + UUID.randomUUID();
        return articleImport.importNew(manuscript(), slug, Instant.parse("2026-11-01T08:00:00Z"));
    }

    public static ArticleContent manuscript() {
        return ArticleContent.of("Who was it?", "A standfirst", "Ada Writer", "<p>Nobody knows.</p>", "security");
    }

    public static Submission submissionTo(Article article) {
        String unique = UUID.randomUUID().toString();
        return new Submission(
                article.slug(), "", "What about " + unique + "?", "Rita Reader", unique + "@example.org", "", "");
    }

    public static Submission answerTo(Reply answered, Article article) {
        Submission submission = submissionTo(article);
        return new Submission(
                article.slug(),
                String.valueOf(answered.id()),
                submission.comment(),
                submission.name(),
                submission.email(),
                "",
                "");
    }

    public Reply heldReplyTo(Article article) {
        return replyBehind(replySubmissionService.receive(submissionTo(article)));
    }

    public Reply heldReplyTo(Article article, String text) {
        Submission any = submissionTo(article);
        return replyBehind(replySubmissionService.receive(
                new Submission(article.slug(), "", text, any.name(), any.email(), "", "")));
    }

    /** One that the policy has published, whatever wave came in before. */
    public Reply replyPublishedByPolicyTo(Article article) {
        var taken = new Reply[1];
        var open = new Policy(ModerationMode.ONLY_FLAGGED_HELD, 3, 0, null, 0, 0, 0, null, null, null, null, null);
        self.unlearn();
        under(open, () -> {
            surgeProtection.measure(0, 0);
            taken[0] = heldReplyTo(article);
        });
        return taken[0];
    }

    /** What the classifier learnt from other tests says nothing of the replies of this one. */
    @Transactional
    public void unlearn() {
        for (String sql : List.of(
                "delete from lesson",
                "delete from learned_feature",
                "update learned set spam = 0, other = 0, audit_position = (select coalesce(max(number), 0) from audit) where id = 1")) {
            entities.createNativeQuery(sql).executeUpdate();
        }
    }

    public List<Reply> heldRepliesTo(Article article, int many) {
        return IntStream.range(0, many).mapToObj(each -> heldReplyTo(article)).toList();
    }

    public Reply heldAnswerTo(Reply answered, Article article) {
        return replyBehind(replySubmissionService.receive(answerTo(answered, article)));
    }

    public Reply published(Reply held, Account moderator) {
        moderation.decide(moderator, new ExpectedVersion(held.id(), held.revision()), Decision.publish(), Channel.DESK);
        return replies.published(held.id()).orElseThrow();
    }

    /** For as long as the test runs; afterwards the policy of before is in force again. */
    public void under(Policy policy, Runnable test) {
        Policy before = policies.inForce();
        save(policy);
        try {
            test.run();
        } finally {
            save(before);
        }
    }

    /**
     * Nothing holds against a wave, whatever wave other tests have made.
     *
     * @return the policy of before, to be put back
     */
    public Policy calm() {
        Policy now = policies.inForce();
        save(new Policy(
                now.mode(),
                now.publishedNeeded(),
                now.closeAfterDays(),
                now.closesOn(),
                now.linksHeld(),
                now.spamFrom(),
                0,
                now.holding(),
                now.spamming(),
                now.networks(),
                now.articles(),
                now.writers()));
        self.change(() -> surgeProtection.measure(0, 0));
        return now;
    }

    public void save(Policy policy) {
        policies.save(somebody(Role.ADMINISTRATOR), policies.current().version(), policy);
    }

    /** In a transaction of its own: what no rule of the product allows, like time that has passed. */
    @Transactional
    public void change(Runnable change) {
        change.run();
    }

    @Transactional
    public Article closed(Article article) {
        return publishing.openReplies(somebody(Role.EDITOR), article.id(), article.version(), false);
    }

    public Reply replyBehind(String receipt) {
        return replies.byReceipt(receipt).orElseThrow();
    }

    /** One for all who need somebody and no matter whom: a site has no thousands of accounts, and each gets its mails. */
    private Account somebody(Role role) {
        return everybodys.computeIfAbsent(role, self::account);
    }

    /** Those of other tests sign in no more, so that the mails to everybody are few. */
    @Transactional
    public void nobodyElse() {
        everybodys.values().forEach(shared -> copies.remove(shared.id()));
        String numbers = copies.stream().map(String::valueOf).collect(Collectors.joining(", "));
        if (!copies.isEmpty()) {
            entities.createNativeQuery("update account set disabled = true where id in (" + numbers + ")")
                    .executeUpdate();
        }
        copies.clear();
    }

    /** The first of each role is added as at the desk; others are its likes, because hashing a password takes long. */
    @Transactional
    public Account account(Role role) {
        Account first = firsts.computeIfAbsent(role, this::added);
        long number = ThreadLocalRandom.current().nextLong(1L << 40, 1L << 50);
        entities.createNativeQuery("insert into account (id, email_digest, email_sealed, name, role, password_hash,"
                        + " disabled, created_at) select ?1, ?2, email_sealed, ?3, role, password_hash, false, created_at"
                        + " from account where id = ?4")
                .setParameter(1, number)
                .setParameter(2, "digest of " + number)
                .setParameter(3, role + " " + UUID.randomUUID())
                .setParameter(4, first.id())
                .executeUpdate();
        Account copy = accounts.with(number).orElseThrow();
        copies.add(number);
        emailEncryption.seal(EmailAddress.parse(number + "@example.net").orElseThrow(), copy);
        return copy;
    }

    /** Somebody who may add others. */
    private Account administrator() {
        return accounts.all().stream()
                .filter(account -> account.may(Permission.MANAGE_ACCOUNTS))
                .findFirst()
                .orElseGet(() -> accounts.addFirst(
                        EmailAddress.parse(UUID.randomUUID() + "@example.net").orElseThrow(),
                        "The first",
                        "correct horse battery"));
    }

    private Account added(Role role) {
        String unique = UUID.randomUUID().toString();
        return account(
                EmailAddress.parse(unique + "@example.net").orElseThrow(),
                role + " " + unique,
                role,
                "correct horse battery");
    }

    /** Somebody who was invited, and has chosen this password. */
    @Transactional
    public Account account(EmailAddress address, String name, Role role, String password) {
        String link = invitations.invite(administrator(), address, name, role).link();
        return passwordLinks
                .use(link.substring(link.lastIndexOf('/') + 1), password)
                .orElseThrow();
    }
}
