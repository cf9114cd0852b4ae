package org.rejoinder.reader.feed;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.module.DCModuleImpl;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Item;
import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndCategoryImpl;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.feed.synd.SyndLinkImpl;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.feed.synd.SyndPersonImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;
import org.rejoinder.json.JsonBuilders;

/** Atom (RFC 4287), RSS 2.0, JSON Feed 1.1. */
public enum FeedFormat {
    ATOM("application/atom+xml;charset=UTF-8") {
        @Override
        public byte[] write(Feed feed) {
            return xml(feed, "atom_1.0");
        }
    },
    RSS("application/rss+xml;charset=UTF-8") {
        @Override
        public byte[] write(Feed feed) {
            return xml(feed, "rss_2.0");
        }
    },
    JSON("application/feed+json;charset=UTF-8") {
        @Override
        public byte[] write(Feed feed) {
            return json(feed);
        }
    };

    private static final Namespace MEDIA = Namespace.getNamespace("media", "http://search.yahoo.com/mrss/");

    private final String type;

    FeedFormat(String type) {
        this.type = type;
    }

    String type() {
        return type;
    }

    public abstract byte[] write(Feed feed);

    private static byte[] xml(Feed feed, String kind) {
        boolean rss = kind.startsWith("rss");
        var written = new SyndFeedImpl();
        written.setFeedType(kind);
        written.setEncoding("UTF-8");
        if (rss) {
            written.setLanguage(feed.language());
        }
        written.setTitle(plain(feed.title()));
        written.setDescription(plain(feed.about()));
        written.setUri(feed.self());
        written.setLink(feed.page());
        written.setLinks(links(feed, rss ? RSS : ATOM));
        if (rss) {
            written.setForeignMarkup(written.getLinks().stream()
                    .skip(1)
                    .map(FeedFormat::atomLink)
                    .toList());
        }
        written.setPublishedDate(Date.from(feed.updatedAt()));
        written.setEntries(feed.entries().stream().map(entry -> xml(entry, rss)).toList());
        WireFeed wire = written.createWireFeed();
        if (wire instanceof Channel channel) {
            sayOnce(channel);
        } else if (wire instanceof com.rometools.rome.feed.atom.Feed atom) {
            sayOnce(atom);
        }
        return xml(wire, feed.language());
    }

    /** What RSS has an element for stands in that alone: pubDate and language, not dc:date and dc:language as well. */
    private static void sayOnce(Channel channel) {
        channel.setModules(List.of());
        for (Item item : channel.getItems()) {
            var creators = new DCModuleImpl();
            creators.setCreators(((DCModule) item.getModule(DCModule.URI)).getCreators());
            item.setModules(List.of(creators));
        }
    }

    /** What Atom has an element for likewise; and no two entries have the same time, which programs tell them apart by. */
    private static void sayOnce(com.rometools.rome.feed.atom.Feed feed) {
        feed.setModules(List.of());
        Set<Long> times = new HashSet<>();
        for (int i = feed.getEntries().size() - 1; i >= 0; i--) {
            Entry entry = feed.getEntries().get(i);
            entry.setModules(List.of());
            long second = entry.getUpdated().toInstant().getEpochSecond();
            while (!times.add(second)) {
                second++;
            }
            entry.setUpdated(Date.from(Instant.ofEpochSecond(second)));
        }
    }

    private static byte[] xml(WireFeed feed, String language) {
        try {
            Document document = new WireFeedOutput().outputJDom(feed);
            if (feed instanceof com.rometools.rome.feed.atom.Feed) {
                document.getRootElement().setAttribute("lang", language, Namespace.XML_NAMESPACE);
            }
            return new XMLOutputter(Format.getPrettyFormat().setEncoding("UTF-8"))
                    .outputString(document)
                    .getBytes(StandardCharsets.UTF_8);
        } catch (FeedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SyndEntry xml(Feed.Entry entry, boolean rss) {
        var written = new SyndEntryImpl();
        written.setUri(entry.id());
        written.setLink(entry.address());
        written.setTitle(plain(entry.title()));
        if (rss) {
            // Its own element for an author is an email address.
            ((DCModule) written.getModule(DCModule.URI))
                    .setCreators(entry.authors().stream().map(FeedFormat::plain).toList());
        } else {
            written.setAuthors(entry.authors().stream().map(FeedFormat::person).toList());
        }
        written.setPublishedDate(Date.from(entry.publishedAt()));
        written.setUpdatedDate(Date.from(entry.updatedAt()));
        written.setCategories(
                entry.categories().stream().map(FeedFormat::category).toList());
        if (!entry.summary().isEmpty()) {
            // RSS has no way to say that it is not HTML.
            written.setDescription(rss ? html(escaped(entry.summary())) : text(entry.summary()));
        }
        written.setContents(List.of(html(entry.html())));
        if (entry.image() != null) {
            written.setForeignMarkup(List.of(media(entry.image())));
        }
        return written;
    }

    /** As Media RSS has it, in both formats. */
    private static Element media(Feed.Image image) {
        Element media = new Element("content", MEDIA)
                .setAttribute("url", image.address())
                .setAttribute("type", image.type())
                .setAttribute("medium", "image")
                .setAttribute("width", String.valueOf(image.width()))
                .setAttribute("height", String.valueOf(image.height()));
        return image.alternative().isEmpty()
                ? media
                : media.addContent(new Element("description", MEDIA)
                        .setAttribute("type", "plain")
                        .setText(plain(image.alternative())));
    }

    private static SyndContent html(String html) {
        return content("html", html);
    }

    private static SyndContent text(String line) {
        return content("text/plain", line);
    }

    private static SyndContent content(String type, String value) {
        var content = new SyndContentImpl();
        content.setType(type);
        content.setValue(plain(value));
        return content;
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static List<SyndLink> links(Feed feed, FeedFormat format) {
        String type = format.type().substring(0, format.type().indexOf(';'));
        List<SyndLink> links =
                new ArrayList<>(List.of(link(feed.page(), "alternate", "text/html"), link(feed.self(), "self", type)));
        if (feed.hub() != null) {
            links.add(link(feed.hub(), "hub", null));
        }
        return links;
    }

    /** RSS has no way of its own to say where a feed is and who tells of it. */
    private static Element atomLink(SyndLink link) {
        var element = new Element("link", "atom", "http://www.w3.org/2005/Atom")
                .setAttribute("rel", link.getRel())
                .setAttribute("href", link.getHref());
        return link.getType() == null ? element : element.setAttribute("type", link.getType());
    }

    /** @param type of what is there; null where it is no document */
    private static SyndLink link(String address, String relation, String type) {
        var link = new SyndLinkImpl();
        link.setHref(address);
        link.setRel(relation);
        link.setType(type);
        return link;
    }

    private static SyndPerson person(String name) {
        var person = new SyndPersonImpl();
        person.setName(plain(name));
        return person;
    }

    private static SyndCategory category(String name) {
        var category = new SyndCategoryImpl();
        category.setName(plain(name));
        return category;
    }

    /** Without the characters that XML 1.0 has no way to say. */
    public static String plain(String text) {
        return text.replaceAll("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "");
    }

    private static byte[] json(Feed feed) {
        JsonArrayBuilder items = JsonBuilders.array();
        feed.entries().forEach(entry -> items.add(json(entry)));
        JsonObjectBuilder written = JsonBuilders.object()
                .add("version", "https://jsonfeed.org/version/1.1")
                .add("title", feed.title())
                .add("description", feed.about())
                .add("home_page_url", feed.page())
                .add("feed_url", feed.self())
                .add("language", feed.language())
                .add("items", items);
        if (feed.hub() != null) {
            written.add(
                    "hubs",
                    JsonBuilders.array()
                            .add(JsonBuilders.object().add("type", "WebSub").add("url", feed.hub())));
        }
        return written.build().toString().getBytes(StandardCharsets.UTF_8);
    }

    private static JsonObjectBuilder json(Feed.Entry entry) {
        JsonArrayBuilder authors = JsonBuilders.array();
        entry.authors().forEach(name -> authors.add(JsonBuilders.object().add("name", name)));
        JsonObjectBuilder written = JsonBuilders.object()
                .add("id", entry.id())
                .add("url", entry.address())
                .add("title", entry.title())
                .add("content_html", entry.html())
                .add("date_published", at(entry.publishedAt()))
                .add("date_modified", at(entry.updatedAt()))
                .add("authors", authors)
                .add("tags", JsonBuilders.array(entry.categories()));
        if (entry.image() != null) {
            written.add("image", entry.image().address());
        }
        return entry.summary().isEmpty() ? written : written.add("summary", entry.summary());
    }

    private static String at(Instant time) {
        return time.toString();
    }
}
