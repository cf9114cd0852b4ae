package org.rejoinder.webmention.receive;

/** Why a webmention comes to nothing; of our own network none of these tells anything. */
public enum WebmentionProblem {
    /** The page answers, and has no link to the article. */
    NO_LINK,
    /** There is no such page, or not any more (404, 410). */
    GONE,
    /** Nobody answers, or not with the page. */
    UNREACHABLE,
    /** It is neither HTML nor plain text nor JSON. */
    TYPE,
    /** The article is not public any more. */
    NO_ARTICLE
}
