package org.rejoinder.reading;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.rejoinder.branding.CurrentMessages;
import org.rejoinder.i18n.Messages;
import org.rejoinder.search.Asked;
import org.rejoinder.search.Choice;
import org.rejoinder.search.Hit;
import org.rejoinder.search.Kind;
import org.rejoinder.search.Matches;
import org.rejoinder.search.Search;

/** What was looked for and what was found. Nothing of it is kept for others. */
@Named
@RequestScoped
public class SearchPage {

    /** Something that the found can be narrowed to, or that is taken away again. */
    public record Way(String name, int count, String address) {}

    /** Ways of one kind. */
    public record Ways(String name, List<Way> all) {}

    @Inject
    private Search search;

    @Inject
    private CurrentMessages currentMessages;

    private Asked asked;
    private Matches found;

    /** @return false if there is no such page */
    boolean open(Asked question) {
        asked = question;
        if (!asked.isEmpty()) {
            found = search.find(asked);
        }
        return asked.page() == 1 || found != null && !found.hits().isEmpty();
    }

    /** So many have asked that this is not looked for now. */
    void refuse(Asked question) {
        asked = question;
    }

    /** As they were typed. */
    public String getWords() {
        return asked.words();
    }

    public boolean isRefused() {
        return found == null && !asked.isEmpty();
    }

    public boolean isAnswered() {
        return found != null;
    }

    public List<Hit> getHits() {
        return found.hits();
    }

    public String getHeading() {
        Messages words = currentMessages.current();
        return found.all() == 0 ? words.of("search.none") : words.of("search.found", found.all());
    }

    /** Whether not everything can be found yet. */
    public boolean isPreparing() {
        return found != null && !found.whole();
    }

    public boolean isNewestFirst() {
        return asked.newestFirst();
    }

    public String getOtherOrder() {
        return address(asked.sorted(!asked.newestFirst()));
    }

    /** What it is narrowed to; each leads to the same without it. */
    public List<Way> getChosen() {
        List<Way> chosen = new ArrayList<>();
        if (asked.kind() != null) {
            chosen.add(new Way(nameOf(asked.kind()), 0, address(asked.of((Kind) null))));
        }
        if (asked.tag() != null) {
            String name = found != null && found.tagName() != null ? found.tagName() : asked.tag();
            chosen.add(new Way(name, 0, address(asked.tagged(null))));
        }
        if (asked.year() != null) {
            chosen.add(new Way(asked.year().toString(), 0, address(asked.in(null))));
        }
        return chosen;
    }

    /** What it can be narrowed to: not to what leaves everything or was chosen already. */
    public List<Ways> getNarrower() {
        List<Ways> ways = new ArrayList<>();
        if (asked.kind() == null) {
            add("search.kind", found.kinds(), choice -> nameOf(choice.value()), asked::of, ways);
        }
        if (asked.tag() == null) {
            add("article.tags", found.tags(), Choice::name, asked::tagged, ways);
        }
        if (asked.year() == null) {
            add("search.year", found.years(), Choice::name, asked::in, ways);
        }
        return ways;
    }

    private <T> void add(
            String name,
            List<Choice<T>> choices,
            Function<Choice<T>, String> naming,
            Function<T, Asked> narrowing,
            List<Ways> ways) {
        List<Way> some = choices.stream()
                .filter(choice -> choice.count() < found.all())
                .map(choice -> new Way(naming.apply(choice), choice.count(), address(narrowing.apply(choice.value()))))
                .toList();
        if (!some.isEmpty()) {
            ways.add(new Ways(currentMessages.current().of(name), some));
        }
    }

    private String nameOf(Kind kind) {
        return currentMessages.current().of(kind == Kind.ARTICLE ? "search.articles" : "search.replies");
    }

    /** The same words, wherever they stand. */
    public String getWider() {
        return address(Asked.forAny(asked.words()));
    }

    /** The page before; null on the first. */
    public String getEarlier() {
        return asked.page() > 1 ? address(asked.at(asked.page() - 1)) : null;
    }

    /** The page behind; null on the last. */
    public String getLater() {
        return found.next().map(SearchPage::address).orElse(null);
    }

    /** Whether there is more than anybody is shown. */
    public boolean isCutOff() {
        return found.next().isEmpty() && found.all() > asked.page() * Asked.ON_A_PAGE;
    }

    private static String address(Asked asked) {
        var address = new StringBuilder("/search?q=").append(encoded(asked.words()));
        if (asked.kind() != null) {
            address.append("&kind=").append(asked.kind() == Kind.ARTICLE ? "articles" : "replies");
        }
        if (asked.tag() != null) {
            address.append("&tag=").append(encoded(asked.tag()));
        }
        if (asked.year() != null) {
            address.append("&year=").append(asked.year());
        }
        if (asked.newestFirst()) {
            address.append("&sort=newest");
        }
        if (asked.page() > 1) {
            address.append("&page=").append(asked.page());
        }
        return address.toString();
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
