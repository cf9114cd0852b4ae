package org.rejoinder.search;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.rejoinder.article.Article;
import org.rejoinder.article.Topic;
import org.rejoinder.html.PlainText;
import org.rejoinder.reply.PublicReply;

/**
 * What the index knows of something public: no word of it is kept as it was written.
 *
 * @param article that it is, or that it answers: what happens to that happens to it
 * @param tags of the article
 */
record IndexDocument(
        DocumentKind kind,
        long number,
        long article,
        String title,
        String standfirst,
        String body,
        String names,
        List<Topic> tags,
        Instant at) {

    static final String KEY = "key";
    static final String KIND = "kind";
    static final String OF_ARTICLE = "article";
    static final String TAG = "tag";
    static final String YEAR = "year";
    static final String AT = "at";

    static final String TITLE = "title";
    static final String STANDFIRST = "standfirst";
    static final String BODY = "body";
    static final String SUBJECTS = "subjects";
    static final String NAMES = "names";

    static IndexDocument of(Article article, List<Topic> tags) {
        return new IndexDocument(
                DocumentKind.ARTICLE,
                article.id(),
                article.id(),
                article.title(),
                article.standfirst(),
                PlainText.of(article.body()),
                article.byline(),
                tags,
                article.publishedAt().orElseThrow());
    }

    static IndexDocument of(PublicReply reply, List<Topic> tagsOfArticle) {
        return new IndexDocument(
                DocumentKind.REPLY,
                reply.id(),
                reply.article(),
                "",
                "",
                reply.text(),
                reply.name(),
                tagsOfArticle,
                reply.publishedAt());
    }

    DocumentKey key() {
        return new DocumentKey(kind, number);
    }

    /** @param zone in which years begin */
    Document document(ZoneId zone) {
        int year = at.atZone(zone).getYear();
        var document = new Document();
        document.add(new StringField(KEY, key().toString(), Field.Store.YES));
        document.add(new StringField(OF_ARTICLE, String.valueOf(article), Field.Store.NO));
        document.add(new StringField(KIND, kind.name(), Field.Store.NO));
        document.add(new SortedDocValuesField(KIND, new BytesRef(kind.name())));
        document.add(new StringField(YEAR, String.valueOf(year), Field.Store.NO));
        document.add(new NumericDocValuesField(YEAR, year));
        document.add(new NumericDocValuesField(AT, at.getEpochSecond()));
        for (Topic tag : tags) {
            document.add(new StringField(TAG, tag.slug(), Field.Store.NO));
            document.add(new SortedSetDocValuesField(TAG, new BytesRef(new Label(tag.slug(), tag.name()).toString())));
        }
        document.add(new TextField(TITLE, title, Field.Store.NO));
        document.add(new TextField(STANDFIRST, standfirst, Field.Store.NO));
        document.add(new TextField(BODY, body, Field.Store.NO));
        document.add(new TextField(NAMES, names, Field.Store.NO));
        if (kind == DocumentKind.ARTICLE) {
            document.add(new TextField(
                    SUBJECTS, tags.stream().map(Topic::name).collect(Collectors.joining("\n")), Field.Store.NO));
        }
        return document;
    }

    /** A tag in one word: what it is known by, and what it is called. */
    record Label(String slug, String name) {

        static Label in(String word) {
            int end = word.indexOf('\n');
            return new Label(word.substring(0, end), word.substring(end + 1));
        }

        @Override
        public String toString() {
            return slug + '\n' + name;
        }
    }
}
