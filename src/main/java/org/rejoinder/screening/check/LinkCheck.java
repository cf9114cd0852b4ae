package org.rejoinder.screening.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.rejoinder.screening.ModerationMode;
import org.rejoinder.screening.ScreenedReply;
import org.rejoinder.screening.Signal;
import org.rejoinder.screening.SignalCategory;
import org.rejoinder.screening.SignalMessages;
import org.rejoinder.screening.TextField;

/** How many addresses stand in the text, whether anything else does, and whether they hide where they lead. */
public final class LinkCheck implements Check {

    private static final Set<String> SHORTENERS = ResourceList.of("shorteners.txt");

    private final int most;

    /** @param most so many and more are suspect; 0 for any number */
    public LinkCheck(int most) {
        this.most = most;
    }

    @Override
    public Stream<Signal> run(ScreenedReply screenedReply, ModerationMode moderationMode) {
        List<LinkTarget> links = LinkTarget.in(screenedReply.rendered());
        return Stream.of(
                        count(links),
                        nothingElse(screenedReply.text(), links),
                        links.stream().filter(LinkTarget::misleads).limit(1).map(LinkCheck::misleading),
                        Stream.concat(links.stream(), website(screenedReply))
                                .filter(LinkCheck::isShort)
                                .limit(1)
                                .map(LinkCheck::shortened))
                .flatMap(each -> each);
    }

    private Stream<Signal> count(List<LinkTarget> links) {
        return most > 0 && links.size() >= most
                ? Stream.of(Signal.holds("links", SignalCategory.LINKS, 3, SignalMessages.of("links", links.size()))
                        .at(links.get(0).span()))
                : Stream.empty();
    }

    private static Stream<Signal> nothingElse(String text, List<LinkTarget> links) {
        var rest = new StringBuilder(text);
        for (int i = links.size() - 1; i >= 0; i--) {
            rest.delete(links.get(i).span().from(), links.get(i).span().to());
        }
        return !links.isEmpty() && rest.codePoints().noneMatch(Character::isLetterOrDigit)
                ? Stream.of(Signal.holds("only-links", SignalCategory.LINKS, 4, SignalMessages.of("only-links")))
                : Stream.empty();
    }

    private static Signal misleading(LinkTarget linkTarget) {
        return Signal.holds(
                        "misleading-link",
                        SignalCategory.LINKS,
                        4,
                        SignalMessages.of("misleading-link", linkTarget.says(), linkTarget.host()))
                .at(linkTarget.span());
    }

    private static Stream<LinkTarget> website(ScreenedReply screenedReply) {
        return screenedReply.website().stream()
                .flatMap(website -> LinkTarget.at(website).stream())
                .map(linkTarget -> linkTarget.in(TextField.WEBSITE));
    }

    private static boolean isShort(LinkTarget linkTarget) {
        return SHORTENERS.contains(linkTarget.host());
    }

    private static Signal shortened(LinkTarget linkTarget) {
        return Signal.holds("shortener", SignalCategory.LINKS, 3, SignalMessages.of("shortener", linkTarget.host()))
                .at(linkTarget.span());
    }
}
