package org.rejoinder.exchange;

import java.util.List;
import org.rejoinder.exchange.picture.PictureAddress;
import org.rejoinder.html.TextSummary;

/** An article, a page, a picture, a thread or a reply that is ready to be brought: what it belongs to has come before it. */
sealed interface SourceItem {

    int LONGEST_TITLE = 80;

    ImportItemType type();

    /** What the source knows it by. */
    String key();

    /** In the words of a report. */
    String about();

    /** Of its text, in characters. */
    int length();

    /** A number alone tells nobody which one it is. */
    private static String named(String number, String title) {
        return title.isBlank() ? number : number + ", “" + TextSummary.of(title, LONGEST_TITLE) + "”";
    }

    /** What tells it from itself in a newer export that says something else. */
    String fingerprint();

    /** @param byline the name of its author */
    record OfArticle(SourceArticle article, String byline) implements SourceItem {

        @Override
        public ImportItemType type() {
            return ImportItemType.ARTICLE;
        }

        @Override
        public String key() {
            return article.key();
        }

        @Override
        public String about() {
            return named("post " + key(), article.title());
        }

        @Override
        public int length() {
            return article.html().length();
        }

        @Override
        public String fingerprint() {
            return ImportedItem.fingerprintOf(article, byline);
        }
    }

    record OfPage(SourceArticle page) implements SourceItem {

        @Override
        public ImportItemType type() {
            return ImportItemType.PAGE;
        }

        @Override
        public String key() {
            return page.key();
        }

        @Override
        public String about() {
            return named("page " + key(), page.title());
        }

        @Override
        public int length() {
            return page.html().length();
        }

        @Override
        public String fingerprint() {
            return ImportedItem.fingerprintOf(page);
        }
    }

    record OfPicture(PictureAddress address) implements SourceItem {

        @Override
        public ImportItemType type() {
            return ImportItemType.PICTURE;
        }

        @Override
        public String key() {
            return address.key();
        }

        @Override
        public String about() {
            return "picture " + key();
        }

        @Override
        public int length() {
            return 0;
        }

        @Override
        public String fingerprint() {
            return "";
        }
    }

    /** Counts as the article that it leads to. */
    record OfThread(SourceThread thread) implements SourceItem {

        @Override
        public ImportItemType type() {
            return ImportItemType.ARTICLE;
        }

        @Override
        public String key() {
            return thread.key();
        }

        @Override
        public String about() {
            return "thread " + key();
        }

        @Override
        public int length() {
            return 0;
        }

        @Override
        public String fingerprint() {
            return "";
        }
    }

    /**
     * @param parent the key of the reply that it answers here; empty for the article
     * @param notes what was changed about it
     */
    record OfReply(SourceReply reply, String parent, List<String> notes) implements SourceItem {

        /** One of several that it is here. They answer the first, or what that answers if it is not public. */
        OfReply part(int index) {
            if (index == 0) {
                return this;
            }
            boolean isPublic = reply.state() == SourceReply.State.PUBLISHED;
            return new OfReply(reply.withKey(key() + "#" + (index + 1)), isPublic ? key() : parent, List.of());
        }

        @Override
        public ImportItemType type() {
            return ImportItemType.REPLY;
        }

        @Override
        public String key() {
            return reply.key();
        }

        @Override
        public String about() {
            return "comment " + key();
        }

        @Override
        public int length() {
            return reply.html().length();
        }

        @Override
        public String fingerprint() {
            return reply.fingerprint();
        }
    }
}
