package org.rejoinder.reader.article;

import org.rejoinder.i18n.Language;

/**
 * All that decides how a reply looks on the page of an article.
 *
 * @param aside whether it stands beside the others and not under the one that it answers
 * @param answeredAt the address of the form for an answer; null if the article is closed to replies
 */
public record ReplyFragmentKey(ReplyView reply, boolean aside, String answeredAt, Language language) {}
