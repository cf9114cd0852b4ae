package org.rejoinder.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.account.Account;
import org.rejoinder.account.Role;
import org.rejoinder.article.Article;
import org.rejoinder.moderation.Decision;
import org.rejoinder.moderation.ExpectedVersion;
import org.rejoinder.moderation.Moderation;
import org.rejoinder.moderation.audit.Channel;
import org.rejoinder.reply.Reply;
import org.rejoinder.screening.Policy;
import org.rejoinder.settings.Settings;
import org.rejoinder.support.Given;
import org.rejoinder.support.InContainer;

@ExtendWith(ArquillianExtension.class)
class ContentChangesIT extends InContainer {

    private static final int MOMENT_MILLIS = 300;

    @Inject
    private Moderation moderation;

    @Inject
    private Given given;

    @Inject
    private Nodes nodes;

    @Inject
    private Settings settings;

    @Resource
    private UserTransaction transaction;

    @Resource
    private TransactionSynchronizationRegistry transactions;

    @Test
    void a_node_that_is_alone_tells_nothing_and_is_the_first() {
        assertTrue(nodes.isAlone());
        assertTrue(nodes.isUpToDate());
        assertTrue(nodes.isFirst());
    }

    @Test
    void a_decision_is_told_with_its_commit_and_not_before_and_nothing_is_told_of_what_was_taken_back()
            throws Exception {
        if (!settings.database().isPostgresql()) {
            assertTrue(nodes.isAlone(), "nobody else can be on this database");
            return;
        }
        Policy policy = elsewhere(given::calm);
        Article article = given.publishedArticle();
        Reply reply = given.heldReplyTo(article);
        Account moderator = given.account(Role.MODERATOR);
        String other = UUID.randomUUID().toString();
        try (NodeConnection listening = NodeConnection.open(settings.database())) {
            listening.join(other, "another", NodeMessage.join(other, 1));
            while (nodes.isAlone()) {
                listening.renew(other);
                listening.receive(MOMENT_MILLIS);
            }

            transaction.begin();
            publish(reply, moderator);
            transaction.rollback();
            listening.renew(other);
            assertEquals(Set.of(), changesIn(listening.receive(MOMENT_MILLIS)));

            Set<String> beforeCommit = new TreeSet<>(Set.of("nobody looked"));
            transaction.begin();
            publish(reply, moderator);
            beforeIt(() -> {
                beforeCommit.clear();
                beforeCommit.addAll(changesIn(listening.receive(MOMENT_MILLIS)));
            });
            transaction.commit();

            assertEquals(Set.of(), beforeCommit);
            assertEquals(Set.of("replies", "article " + article.id()), changesIn(listening.receive(MOMENT_MILLIS)));
            listening.leave(other);
        } finally {
            given.save(policy);
        }
    }

    /** No wave begins or ends meanwhile. On another thread: on this one the server would let nobody begin a transaction after it. */
    private static <T> T elsewhere(Callable<T> task) throws Exception {
        var thread = Executors.newSingleThreadExecutor();
        try {
            return thread.submit(task).get();
        } finally {
            thread.shutdown();
        }
    }

    private void publish(Reply reply, Account moderator) {
        moderation.decide(moderator, ExpectedVersion.of(reply), Decision.publish(), Channel.DESK);
    }

    private interface Look {
        void take() throws SQLException;
    }

    /** The last that is done before a commit. */
    private void beforeIt(Look look) {
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                try {
                    look.take();
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            }

            @Override
            public void afterCompletion(int status) {
                // nothing more
            }
        });
    }

    private static Set<String> changesIn(List<NodeMessage> messages) {
        return messages.stream()
                .filter(message -> message.kind() == NodeMessage.Kind.CHANGE)
                .flatMap(message -> message.names().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
