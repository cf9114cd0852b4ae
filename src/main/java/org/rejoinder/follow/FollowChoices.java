package org.rejoinder.follow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.rejoinder.article.PublishingSettingsService;
import org.rejoinder.commenter.Commenter;
import org.rejoinder.commenter.Commenters;
import org.rejoinder.mail.Outbox;

/**
 * What a follower changes or stops by the link in each mail. Who has stopped everything gets no mail that waits either; one that tells of
 * something else, too, still leaves.
 */
@ApplicationScoped
@Transactional
public class FollowChoices {

    /** Something that somebody follows. */
    public record Choice(long number, FollowSubject subject, FollowFrequency frequency) {}

    @Inject
    private Follows follows;

    @Inject
    private FollowLinks links;

    @Inject
    private FollowSubjects subjects;

    @Inject
    private Commenters commenters;

    @Inject
    private Outbox outbox;

    @Inject
    private PublishingSettingsService publishingSettingsService;

    @Inject
    private Clock clock;

    /** Empty if the link is not, or no longer, good for anything. */
    public Optional<List<Choice>> of(String token) {
        return follower(token).map(this::of);
    }

    public List<Choice> of(Commenter follower) {
        return follows.activeOf(follower).stream()
                .map(follow -> new Choice(follow.id(), subjects.described(follow.target()), follow.frequency()))
                .toList();
    }

    private Optional<Commenter> follower(String token) {
        return links.follower(token).flatMap(commenters::with);
    }

    /** @return whether it is theirs and goes on */
    public boolean change(String token, long number, FollowFrequency frequency) {
        return change(
                token,
                number,
                follow -> follow.change(
                        frequency,
                        clock.instant(),
                        publishingSettingsService.rules().timeZone()));
    }

    /** Nothing else is stopped. @return whether it is theirs and went on */
    public boolean stop(String token, long number) {
        return change(token, number, follow -> {
            follow.stop(clock.instant());
            if (follows.activeOf(follow.follower()).isEmpty()) {
                outbox.forgetBulk(follow.follower());
            }
        });
    }

    private boolean change(String token, long number, Consumer<Follow> change) {
        Optional<Follow> theirs = follower(token)
                .flatMap(follower -> follows.findForUpdate(number)
                        .filter(follow ->
                                follow.isActive() && follow.follower().id().equals(follower.id())));
        theirs.ifPresent(change);
        return theirs.isPresent();
    }

    /** @return false if the link is not good for anything */
    public boolean stopAll(String token) {
        Optional<Commenter> follower = follower(token);
        follower.ifPresent(found -> {
            follows.stopAllOf(found, clock.instant());
            outbox.forgetBulk(found);
        });
        return follower.isPresent();
    }
}
