package org.rejoinder.reader.meta;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.rejoinder.article.PublishedArticles;
import org.rejoinder.pagecache.PageDependencies;
import org.rejoinder.reader.feed.FeedFormat;
import org.rejoinder.settings.Settings;
import org.rejoinder.site.Site;

/** What search engines are told (sitemaps.org): an index, files of so many articles, and those of the last two days. */
@RequestScoped
public class Sitemap {

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String NEWS = "http://www.google.com/schemas/sitemap-news/0.9";

    /** As long as an article is news to them. */
    private static final Duration NEW = Duration.ofDays(2);

    private static final int MOST_NEWS = 1_000;

    @Inject
    private PublishedArticles publishedArticles;

    @Inject
    private Settings settings;

    @Inject
    private Site site;

    @Inject
    private PageDependencies pageDependencies;

    @Inject
    private Clock clock;

    private interface Part {
        void write(XMLStreamWriter xml) throws XMLStreamException;
    }

    @Transactional
    byte[] index() {
        pageDependencies.articles();
        return document("sitemapindex", xml -> {
            for (PublishedArticles.IdRange idRange : publishedArticles.idRanges()) {
                entry(xml, "sitemap", "/sitemaps/articles-" + idRange.number() + ".xml", idRange.changedAt());
            }
            entry(xml, "sitemap", "/sitemaps/news.xml", null);
        });
    }

    /** @return empty if there is no such file */
    @Transactional
    Optional<byte[]> articles(int range) {
        List<PublishedArticles.ArticleRef> places = publishedArticles.places(range);
        pageDependencies.articles();
        return places.isEmpty()
                ? Optional.empty()
                : Optional.of(document("urlset", xml -> {
                    for (PublishedArticles.ArticleRef articleRef : places) {
                        entry(xml, "url", "/articles/" + articleRef.slug(), articleRef.changedAt());
                    }
                }));
    }

    @Transactional
    byte[] news() {
        Instant since = clock.instant().minus(NEW);
        List<PublishedArticles.ArticleRef> places = publishedArticles.places(since, MOST_NEWS);
        pageDependencies.articles();
        places.forEach(
                articleRef -> pageDependencies.until(articleRef.publishedAt().plus(NEW)));
        return document("urlset", xml -> {
            for (PublishedArticles.ArticleRef articleRef : places) {
                news(xml, articleRef);
            }
        });
    }

    private void news(XMLStreamWriter xml, PublishedArticles.ArticleRef articleRef) throws XMLStreamException {
        xml.writeStartElement("url");
        element(xml, "loc", settings.site() + "/articles/" + articleRef.slug());
        xml.writeStartElement("news:news");
        xml.writeStartElement("news:publication");
        element(xml, "news:name", site.getName());
        element(xml, "news:language", site.getLanguage().getTag());
        xml.writeEndElement();
        element(xml, "news:publication_date", articleRef.publishedAt().toString());
        element(xml, "news:title", articleRef.title());
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void entry(XMLStreamWriter xml, String name, String path, Instant changedAt) throws XMLStreamException {
        xml.writeStartElement(name);
        element(xml, "loc", settings.site() + path);
        if (changedAt != null) {
            element(xml, "lastmod", changedAt.toString());
        }
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(FeedFormat.plain(text));
        xml.writeEndElement();
    }

    private static byte[] document(String root, Part content) {
        var bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement(root);
            xml.writeAttribute("xmlns", NAMESPACE);
            xml.writeAttribute("xmlns:news", NEWS);
            content.write(xml);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }
}
