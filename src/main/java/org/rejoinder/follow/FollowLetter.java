package org.rejoinder.follow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.rejoinder.branding.CurrentMessages;
import org.rejoinder.commenter.Commenter;
import org.rejoinder.i18n.Messages;
import org.rejoinder.mail.MailMessage;
import org.rejoinder.reply.Reply;
import org.rejoinder.settings.Settings;

/** What a follower is told: titles and standfirsts, who replied to what, and where it is to be read. */
@ApplicationScoped
class FollowLetter {

    /** The rest is on the site. */
    private static final int LISTED = 30;

    @Inject
    private FollowLinks links;

    @Inject
    private CurrentMessages currentMessages;

    @Inject
    private Settings settings;

    /** @param news oldest first, at least one */
    MailMessage write(Commenter follower, List<FollowNews> news) {
        Messages words = currentMessages.current();
        String stop = settings.site() + links.choices(follower);
        var list = new StringBuilder();
        news.stream().limit(LISTED).forEach(each -> list.append(line(each, words)));
        if (news.size() > LISTED) {
            list.append(words.letter("follow-news.more", news.size() - LISTED, settings.site()));
        }
        String title = news.get(0).article().title();
        return new MailMessage(
                        news.size() == 1
                                ? subject(news.get(0), words)
                                : words.letter("follow-news.many.subject", title, news.size() - 1),
                        words.letter("follow-news.text", list, stop),
                        null,
                        null)
                .stoppedAt(stop);
    }

    private static String subject(FollowNews news, Messages words) {
        return news.reply() == null
                ? news.article().title()
                : words.letter("follow-news.reply.subject", news.article().title());
    }

    private String line(FollowNews news, Messages words) {
        Reply reply = news.reply();
        if (reply != null) {
            return words.letter(
                    "follow-news.reply",
                    reply.name(),
                    news.article().title(),
                    settings.site() + "/replies/" + reply.id());
        }
        String standfirst = news.article().standfirst();
        String address = settings.site() + "/articles/" + news.article().slug();
        return standfirst.isBlank()
                ? words.letter("follow-news.article", news.article().title(), address)
                : words.letter("follow-news.article.standfirst", news.article().title(), standfirst, address);
    }

    /** The letter does not leave once one of them is erased. */
    static List<Long> repliesIn(List<FollowNews> news) {
        return news.stream()
                .limit(LISTED)
                .filter(each -> each.reply() != null)
                .map(each -> each.reply().id())
                .toList();
    }
}
