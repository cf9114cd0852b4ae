package org.rejoinder.reader.article;

/**
 * One page of the replies to an article, and where the others are. They stand oldest first, each under the one that it
 * answers; or, for who comes back, newest first and side by side.
 *
 * @param slug of the article
 * @param number of the page, from 1
 * @param total published replies
 */
public record ReplyPage(String slug, int number, long total, boolean newestFirst) {

    static final int ON_A_PAGE = 200;

    /** What the address says that shows the newest first. */
    public static final String NEWEST = "newest";

    /** What the address says that shows another page than the first. */
    public static final String NUMBER = "replies";

    int skip() {
        return (number - 1) * ON_A_PAGE;
    }

    /** Whether there is anything to put in order. */
    public boolean isOrdered() {
        return total > 1;
    }

    public String oldestFirst() {
        return at(1, false);
    }

    public String newest() {
        return at(1, true);
    }

    /** The page before; null on the first. */
    public String previous() {
        return number > 1 ? at(number - 1, newestFirst) : null;
    }

    /** The page behind; null on the last. */
    public String next() {
        return (long) number * ON_A_PAGE < total ? at(number + 1, newestFirst) : null;
    }

    /** What shows the same replies in the order that is known to everybody. */
    public String canonical() {
        return at(newestFirst ? 1 : number, false);
    }

    /** These again. */
    public String here() {
        return at(number, newestFirst);
    }

    /** The form for an answer to one of them, below these same replies. Crawlers know its address by its first parameter. */
    public String answering(String reply) {
        String query = query();
        return "/articles/" + slug + "?reply-to=" + reply + (query.isEmpty() ? "" : "&" + query.substring(1))
                + "#respond";
    }

    /** Where what was typed is sent with the choice of what it answers; it comes back in the form, below these same replies. */
    public String choosing() {
        return submission() + "#respond";
    }

    /** Where a reply is sent that is written below these. */
    public String submission() {
        return "/submit-reply/" + slug + query();
    }

    private String query() {
        String here = here();
        int query = here.indexOf('?');
        return query < 0 ? "" : here.substring(query);
    }

    private String at(int page, boolean newest) {
        String path = "/articles/" + slug;
        if (newest) {
            return path + (page == 1 ? "?" : "?replies=" + page + "&") + "order=" + NEWEST;
        }
        return page == 1 ? path : path + "?replies=" + page;
    }
}
