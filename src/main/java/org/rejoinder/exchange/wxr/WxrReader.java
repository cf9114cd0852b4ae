package org.rejoinder.exchange.wxr;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.rejoinder.exchange.ExportReader;
import org.rejoinder.exchange.ExportVisitor;
import org.rejoinder.exchange.SourceAuthor;
import org.rejoinder.exchange.SourceNote;
import org.rejoinder.exchange.SourceSite;
import org.rejoinder.exchange.UnreadableExportException;
import org.rejoinder.exchange.xml.ExportXml;
import org.rejoinder.html.ArticleMarkup;
import org.rejoinder.html.PlainText;

/** What {@code Tools → Export} of WordPress writes, in any of its versions. */
public final class WxrReader implements ExportReader {

    public static final String NAMESPACE = "http://wordpress.org/export/";

    private static final int LONGEST_LINE = 2_000;

    @Override
    public void read(Path file, ExportVisitor visitor) throws IOException {
        try (var xml = new ExportXml(file)) {
            new Reading(xml, visitor).rss();
        }
    }

    private static final class Reading {

        private final ExportXml xml;
        private final ExportVisitor visitor;
        private final WordPressLists lists = new WordPressLists();
        private final WordPressDates dates = new WordPressDates();
        private final Map<String, Integer> leftOut = new TreeMap<>();
        private String title = "";
        private String link = "";
        private String address = "";
        private boolean begun;

        Reading(ExportXml xml, ExportVisitor visitor) {
            this.xml = xml;
            this.visitor = visitor;
        }

        void rss() throws IOException {
            if (!xml.nextChild() || !xml.name().equals("rss")) {
                throw new UnreadableExportException("This is no export of WordPress: it begins with <" + xml.name()
                        + ">. There, Tools → Export makes one.");
            }
            while (xml.nextChild()) {
                if (xml.name().equals("channel")) {
                    channel();
                } else {
                    xml.skip();
                }
            }
            if (!begun) {
                begin();
            }
            leftOut.forEach((type, many) -> visitor.note(new SourceNote(
                    "",
                    "%,d of the type “%s” are left out: they are neither articles nor pages, replies nor pictures."
                            .formatted(many, type))));
            xml.notes().forEach(visitor::note);
        }

        private void channel() throws IOException {
            while (xml.nextChild()) {
                boolean ours = xml.namespace().startsWith(NAMESPACE);
                switch (xml.name()) {
                    case "title" -> title = xml.text(LONGEST_LINE).strip();
                    case "link" -> link = xml.text(LONGEST_LINE).strip();
                    case "base_blog_url", "base_site_url" ->
                        base(xml.name(), xml.text(LONGEST_LINE).strip());
                    case "author" -> {
                        if (ours) {
                            begin();
                            author();
                        } else {
                            xml.skip();
                        }
                    }
                    case "category" -> {
                        if (ours) {
                            category();
                        } else {
                            xml.skip();
                        }
                    }
                    case "item" -> {
                        begin();
                        new WxrItem(xml, visitor, site(), lists, dates, leftOut).read();
                    }
                    default -> xml.skip();
                }
            }
        }

        private void category() throws IOException {
            String slug = "";
            String parent = "";
            while (xml.nextChild()) {
                switch (xml.name()) {
                    case "category_nicename" -> slug = xml.text(LONGEST_LINE).strip();
                    case "category_parent" -> parent = xml.text(LONGEST_LINE).strip();
                    default -> xml.skip();
                }
            }
            lists.addCategory(slug, parent);
        }

        /** That of the blog is its own, that of the site perhaps one that it shares with others. */
        private void base(String name, String text) {
            if (address.isEmpty() || name.equals("base_blog_url")) {
                address = text;
            }
        }

        private void begin() {
            if (!begun) {
                begun = true;
                visitor.site(new SourceSite(title, site()));
            }
        }

        private String site() {
            return (address.isEmpty() ? link : address).replaceAll("/+$", "").replaceFirst("//[^/]*@", "//");
        }

        private void author() throws IOException {
            String login = "";
            String name = "";
            String email = "";
            while (xml.nextChild()) {
                String field = xml.name();
                String text = xml.text(LONGEST_LINE).strip();
                switch (field) {
                    case "author_login" -> login = text;
                    case "author_display_name" -> name = plain(text);
                    case "author_email" -> email = text;
                    default -> {
                        // parts of the name that it has already
                    }
                }
            }
            visitor.author(new SourceAuthor(login, name.isEmpty() ? login : name, email));
            visitor.alias(lists.ofAuthor(site(), login));
        }

        /** WordPress keeps names as HTML. */
        private static String plain(String name) {
            return PlainText.of(ArticleMarkup.clean(name)).strip();
        }
    }
}
