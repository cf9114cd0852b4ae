package org.rejoinder.webhook.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.rejoinder.branding.SiteBrandingService;
import org.rejoinder.i18n.Language;
import org.rejoinder.reply.Replies;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyState;
import org.rejoinder.screening.Signal;
import org.rejoinder.settings.Settings;

/** What is asked about a reply, and what was said of it: only while it is held, and only of the words that were asked about. */
@ApplicationScoped
@Transactional
class ExternalOpinions {

    @Inject
    private Replies replies;

    @Inject
    private SiteBrandingService siteBrandingService;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** @return empty if it waits no longer, or has been spoken about as it reads now */
    Optional<ExternalQuestion> question(long reply) {
        return replies.with(reply)
                .filter(found -> found.state() == ReplyState.HELD)
                .filter(found -> found.signals().stream()
                        .noneMatch(signal ->
                                signal.check().equals(Signal.OUTSIDE) && signal.revision() == found.revision()))
                .map(found -> ExternalQuestion.about(found, language(), settings.site(), clock.instant()));
    }

    ExternalQuestion test() {
        return ExternalQuestion.test(language(), clock.instant());
    }

    private Language language() {
        return siteBrandingService.current().masthead().language();
    }

    /** Kept with the reply; if somebody has decided about it meanwhile, or it says something else, that is too late. */
    void keep(ExternalQuestion question, ExternalOpinion opinion) {
        Optional<Reply> reply = opinion.signals().isEmpty() ? Optional.empty() : replies.forChange(question.reply());
        reply.filter(found -> found.state() == ReplyState.HELD && found.revision() == question.revision())
                .ifPresent(found -> found.heardFromOutside(opinion.signals()));
    }
}
