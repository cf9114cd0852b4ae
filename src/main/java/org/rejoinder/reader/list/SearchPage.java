package org.rejoinder.reader.list;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.rejoinder.branding.CurrentMessages;
import org.rejoinder.i18n.Messages;
import org.rejoinder.search.DocumentKind;
import org.rejoinder.search.FacetValue;
import org.rejoinder.search.Hit;
import org.rejoinder.search.Search;
import org.rejoinder.search.SearchQuery;
import org.rejoinder.search.SearchResult;

/** What was looked for and what was found. Nothing of it is kept for others. */
@Named
@RequestScoped
public class SearchPage {

    /** Something that the found can be narrowed to, or that is taken away again. */
    public record FacetLink(String name, int count, String address) {}

    /** Ways of one kind. */
    public record Ways(String name, List<FacetLink> all) {}

    /**
     * What was found of one kind.
     *
     * @param name in words
     * @param count of all, not of this page alone; null if that is not known
     */
    public record Section(DocumentKind kind, String name, Integer count, List<Hit> hits) {}

    @Inject
    private Search search;

    @Inject
    private CurrentMessages currentMessages;

    private SearchQuery searchQuery;
    private SearchResult found;

    /** @return false if there is no such page */
    boolean open(SearchQuery question) {
        searchQuery = question;
        if (!searchQuery.isEmpty()) {
            found = search.find(searchQuery);
        }
        return searchQuery.page() == 1 || found != null && !found.hits().isEmpty();
    }

    /** So many have asked that this is not looked for now. */
    void refuse(SearchQuery question) {
        searchQuery = question;
    }

    /** As they were typed. */
    public String getWords() {
        return searchQuery.words();
    }

    public boolean isRefused() {
        return found == null && !searchQuery.isEmpty();
    }

    public boolean isAnswered() {
        return found != null;
    }

    public List<Hit> getHits() {
        return found.hits();
    }

    /** Articles, then replies; of those only that there are. */
    public List<Section> getSections() {
        return Stream.of(DocumentKind.values())
                .map(this::section)
                .filter(section -> !section.hits().isEmpty())
                .toList();
    }

    private Section section(DocumentKind kind) {
        Integer count = found.kinds().stream()
                .filter(facetValue -> facetValue.value() == kind)
                .map(FacetValue::count)
                .findFirst()
                .orElse(null);
        List<Hit> hits = found.hits().stream().filter(hit -> hit.kind() == kind).toList();
        return new Section(kind, nameOf(kind), count, hits);
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
        return searchQuery.newestFirst();
    }

    public String getOtherOrder() {
        return address(searchQuery.sorted(!searchQuery.newestFirst()));
    }

    /** What it is narrowed to; each leads to the same without it. */
    public List<FacetLink> getChosen() {
        List<FacetLink> chosen = new ArrayList<>();
        if (searchQuery.kind() != null) {
            chosen.add(new FacetLink(nameOf(searchQuery.kind()), 0, address(searchQuery.of((DocumentKind) null))));
        }
        if (searchQuery.tag() != null) {
            String name = found != null && found.tagName() != null ? found.tagName() : searchQuery.tag();
            chosen.add(new FacetLink(name, 0, address(searchQuery.tagged(null))));
        }
        if (searchQuery.year() != null) {
            chosen.add(new FacetLink(searchQuery.year().toString(), 0, address(searchQuery.in(null))));
        }
        return chosen;
    }

    /** What it can be narrowed to: not to what leaves everything or was chosen already. */
    public List<Ways> getNarrower() {
        List<Ways> ways = new ArrayList<>();
        if (searchQuery.kind() == null) {
            add("search.kind", found.kinds(), facetValue -> nameOf(facetValue.value()), searchQuery::of, ways);
        }
        if (searchQuery.tag() == null) {
            add("article.tags", found.tags(), FacetValue::name, searchQuery::tagged, ways);
        }
        if (searchQuery.year() == null) {
            add("search.year", found.years(), FacetValue::name, searchQuery::in, ways);
        }
        return ways;
    }

    private <T> void add(
            String name,
            List<FacetValue<T>> choices,
            Function<FacetValue<T>, String> naming,
            Function<T, SearchQuery> narrowing,
            List<Ways> ways) {
        List<FacetLink> some = choices.stream()
                .filter(facetValue -> facetValue.count() < found.all())
                .map(facetValue -> new FacetLink(
                        naming.apply(facetValue), facetValue.count(), address(narrowing.apply(facetValue.value()))))
                .toList();
        if (!some.isEmpty()) {
            ways.add(new Ways(currentMessages.current().of(name), some));
        }
    }

    private String nameOf(DocumentKind documentKind) {
        return currentMessages
                .current()
                .of(documentKind == DocumentKind.ARTICLE ? "search.articles" : "search.replies");
    }

    /** The same words, wherever they stand. */
    public String getWider() {
        return address(SearchQuery.forAny(searchQuery.words()));
    }

    /** The page before; null on the first. */
    public String getEarlier() {
        return searchQuery.page() > 1 ? address(searchQuery.at(searchQuery.page() - 1)) : null;
    }

    /** The page behind; null on the last. */
    public String getLater() {
        return found.next().map(SearchPage::address).orElse(null);
    }

    /** Whether there is more than anybody is shown. */
    public boolean isCutOff() {
        return found.next().isEmpty() && found.all() > searchQuery.page() * SearchQuery.ON_A_PAGE;
    }

    private static String address(SearchQuery searchQuery) {
        var address = new StringBuilder("/search?q=").append(encoded(searchQuery.words()));
        if (searchQuery.kind() != null) {
            address.append("&kind=").append(searchQuery.kind() == DocumentKind.ARTICLE ? "articles" : "replies");
        }
        if (searchQuery.tag() != null) {
            address.append("&tag=").append(encoded(searchQuery.tag()));
        }
        if (searchQuery.year() != null) {
            address.append("&year=").append(searchQuery.year());
        }
        if (searchQuery.newestFirst()) {
            address.append("&sort=newest");
        }
        if (searchQuery.page() > 1) {
            address.append("&page=").append(searchQuery.page());
        }
        return address.toString();
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
