package org.rejoinder.pagecache;

import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the page of this request is made of. A page that names nothing is made anew for every reader; one that names
 * something must look the same to all of them.
 */
@RequestScoped
public class PageDependencies {

    /** In every page: its frame, and the policies. */
    static final String SITE = "site";

    /** In every list of articles. */
    static final String ARTICLES = "articles";

    /** In what shows replies to any article. */
    static final String REPLIES = "replies";

    private final Set<String> names = new TreeSet<>();
    private Instant until = Instant.MAX;

    /** The frame of the site and nothing else. */
    public void site() {
        names.add(SITE);
    }

    /** One article with everything about it that readers get: its replies, its corrections, how many they are. */
    public void article(long id) {
        site();
        names.add(nameOf(id));
    }

    /** Which articles there are, what they are called and where they stand. */
    public void articles() {
        site();
        names.add(ARTICLES);
    }

    /** Which replies are public, wherever they stand. */
    public void replies() {
        articles();
        names.add(REPLIES);
    }

    /** It looks different from then on, whatever happens until then. */
    public void until(Instant at) {
        until = at.isBefore(until) ? at : until;
    }

    static String nameOf(long article) {
        return "article " + article;
    }

    Set<String> names() {
        return names;
    }

    Optional<Instant> until() {
        return Optional.of(until).filter(at -> !at.equals(Instant.MAX));
    }
}
