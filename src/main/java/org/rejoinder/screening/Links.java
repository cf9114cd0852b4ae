package org.rejoinder.screening;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** How many addresses stand in the text, whether anything else does, and whether they hide where they lead. */
final class Links implements Screen {

    private static final Set<String> SHORTENERS = Lines.of("shorteners.txt");

    private final int most;

    /** @param most so many and more are suspect; 0 for any number */
    Links(int most) {
        this.most = most;
    }

    @Override
    public Stream<Signal> look(Candidate candidate, Mode mode) {
        List<Link> links = Link.in(candidate.rendered());
        return Stream.of(
                        count(links),
                        nothingElse(candidate.text(), links),
                        links.stream().filter(Link::misleads).limit(1).map(Links::misleading),
                        Stream.concat(links.stream(), website(candidate))
                                .filter(Links::isShort)
                                .limit(1)
                                .map(Links::shortened))
                .flatMap(each -> each);
    }

    private Stream<Signal> count(List<Link> links) {
        return most > 0 && links.size() >= most
                ? Stream.of(Signal.holds("links", Concern.LINKS, 3, SignalWords.of("links", links.size()))
                        .at(links.get(0).span()))
                : Stream.empty();
    }

    private static Stream<Signal> nothingElse(String text, List<Link> links) {
        var rest = new StringBuilder(text);
        for (int i = links.size() - 1; i >= 0; i--) {
            rest.delete(links.get(i).span().from(), links.get(i).span().to());
        }
        return !links.isEmpty() && rest.codePoints().noneMatch(Character::isLetterOrDigit)
                ? Stream.of(Signal.holds("only-links", Concern.LINKS, 4, SignalWords.of("only-links")))
                : Stream.empty();
    }

    private static Signal misleading(Link link) {
        return Signal.holds(
                        "misleading-link",
                        Concern.LINKS,
                        4,
                        SignalWords.of("misleading-link", link.says(), link.host()))
                .at(link.span());
    }

    private static Stream<Link> website(Candidate candidate) {
        return candidate.website().stream()
                .flatMap(website -> Link.at(website).stream())
                .map(link -> link.in(Part.WEBSITE));
    }

    private static boolean isShort(Link link) {
        return SHORTENERS.contains(link.host());
    }

    private static Signal shortened(Link link) {
        return Signal.holds("shortener", Concern.LINKS, 3, SignalWords.of("shortener", link.host()))
                .at(link.span());
    }
}
