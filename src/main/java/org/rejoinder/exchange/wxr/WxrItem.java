package org.rejoinder.exchange.wxr;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rejoinder.exchange.ExportVisitor;
import org.rejoinder.exchange.SourceAlias;
import org.rejoinder.exchange.SourceArticle;
import org.rejoinder.exchange.SourceArticle.Kind;
import org.rejoinder.exchange.SourceArticle.State;
import org.rejoinder.exchange.SourceNote;
import org.rejoinder.exchange.SourcePicture;
import org.rejoinder.exchange.SourceReply;
import org.rejoinder.exchange.UnreadableExportException;
import org.rejoinder.exchange.xml.ExportXml;

/**
 * One item, whatever its type. Its comments are told of as they are read, for there may be more than memory holds; those
 * that stand before what says what they belong to wait.
 */
final class WxrItem {

    private final ExportXml xml;
    private final ExportVisitor visitor;
    private final String site;
    private final WordPressLists lists;
    private final WordPressDates dates;
    private final Map<String, Integer> leftOut;
    private final Map<String, String> fields = new HashMap<>();
    private final Map<String, String> meta = new HashMap<>();
    private final List<String> earlierSlugs = new ArrayList<>();
    private final List<String> earlierDates = new ArrayList<>();
    private final Set<String> tags = new LinkedHashSet<>();
    private final List<SourceAlias> aliases = new ArrayList<>();
    private final List<SourceReply> early = new ArrayList<>();
    private boolean told;

    /** @param site its address */
    WxrItem(
            ExportXml xml,
            ExportVisitor visitor,
            String site,
            WordPressLists lists,
            WordPressDates dates,
            Map<String, Integer> leftOut) {
        this.xml = xml;
        this.visitor = visitor;
        this.site = site;
        this.lists = lists;
        this.dates = dates;
        this.leftOut = leftOut;
    }

    void read() throws IOException {
        while (xml.nextChild()) {
            String name = name();
            switch (name) {
                case "category" -> category();
                case "wp:postmeta" -> meta();
                case "wp:comment" -> comment();
                default -> fields.putIfAbsent(name, xml.text(SourceArticle.LONGEST_HTML + 1));
            }
        }
        tell();
        if (isPublic() && field("wp:post_type").equals("post")) {
            aliases.forEach(visitor::alias);
            List<String> weaker = formerPlaces().weaker();
            if (!weaker.isEmpty()) {
                visitor.alias(new SourceAlias(SourceAlias.Kind.ARTICLE, key(), weaker));
            }
        }
    }

    private String name() {
        String namespace = xml.namespace();
        if (namespace.startsWith(WxrReader.NAMESPACE)) {
            return namespace.endsWith("/excerpt/") ? "excerpt" : "wp:" + xml.name();
        }
        return namespace.contains("/modules/content/") ? "content" : xml.name();
    }

    private void category() throws IOException {
        String taxonomy = xml.attribute("domain");
        boolean isWord = !taxonomy.equals("post_format");
        String nicename = xml.attribute("nicename");
        String word = xml.text(200).strip();
        if (isWord && !word.isEmpty() && !nicename.equals("uncategorized")) {
            if (tags.add(word)) {
                lists.ofTerm(site, taxonomy, nicename, word).ifPresent(aliases::add);
            }
        }
    }

    private void meta() throws IOException {
        Map<String, String> pair = new HashMap<>();
        while (xml.nextChild()) {
            pair.put(xml.name(), xml.text(2_000));
        }
        String value = pair.getOrDefault("meta_value", "");
        switch (pair.getOrDefault("meta_key", "")) {
            case "_wp_old_slug" -> earlierSlugs.add(value);
            case "_wp_old_date" -> earlierDates.add(value);
            default -> meta.put(pair.getOrDefault("meta_key", ""), value);
        }
    }

    private void comment() throws IOException {
        SourceReply reply = new WxrComment(xml, dates, leftOut).read(key());
        if (reply == null) {
            return;
        }
        if (fields.containsKey("content") && !key().isEmpty()) {
            tell();
            visitor.reply(reply);
        } else {
            early.add(reply);
        }
    }

    private void tell() throws IOException {
        if (told) {
            return;
        }
        told = true;
        if (!fields.containsKey("wp:post_type")) {
            throw new UnreadableExportException(
                    "This is a feed, which has the newest articles and no replies, and no export. In WordPress, Tools → Export makes one.");
        }
        switch (field("wp:post_type")) {
            case "post" -> article(Kind.ARTICLE);
            case "page" -> article(Kind.PAGE);
            case "attachment" ->
                visitor.picture(new SourcePicture(
                        key(),
                        field("wp:attachment_url").isEmpty() ? field("guid") : field("wp:attachment_url"),
                        meta.getOrDefault("_wp_attachment_image_alt", ""),
                        field("excerpt")));
            default -> leftOut.merge(field("wp:post_type"), 1, Integer::sum);
        }
        early.forEach(each -> visitor.reply(each.ofArticle(key())));
    }

    private void article(Kind kind) {
        String about = (kind == Kind.PAGE ? "page " : "post ") + key();
        var markup = markup("content");
        markup.shortcodes()
                .forEach(code -> visitor.note(new SourceNote(
                        about, "The shortcode [%s] stands in the text as it was written.".formatted(code))));
        visitor.article(new SourceArticle(
                key(),
                kind,
                state(about),
                field("title"),
                markup("excerpt").html(),
                markup.html(),
                field("wp:post_name"),
                isPublic() ? formerPlaces().all(site, key(), field("guid")) : List.of(),
                field("creator"),
                List.copyOf(tags),
                dates.of(field("wp:post_date_gmt"), field("wp:post_date"), field("pubDate")),
                field("wp:comment_status").equals("open"),
                meta.getOrDefault("_thumbnail_id", "")));
    }

    /** What is cut stays as it is: it would be no longer too long without what is no text. */
    private WordPressMarkup markup(String name) {
        String text = fields.getOrDefault(name, "");
        return text.length() > SourceArticle.LONGEST_HTML
                ? new WordPressMarkup(text, Set.of())
                : WordPressMarkup.of(text);
    }

    private State state(String about) {
        if (!field("wp:post_password").isEmpty()) {
            visitor.note(new SourceNote(about, "It had a password; it becomes a draft."));
            return State.RESTRICTED;
        }
        return switch (field("wp:status")) {
            case "publish" -> State.PUBLISHED;
            case "future" -> State.SCHEDULED;
            case "private" -> State.RESTRICTED;
            case "trash" -> State.TRASHED;
            default -> State.DRAFT;
        };
    }

    private WordPressAddresses formerPlaces() {
        var addresses = new WordPressAddresses(field("link"), field("wp:post_name"), field("wp:post_date"));
        addresses.addEarlier(earlierSlugs, earlierDates);
        return addresses;
    }

    private boolean isPublic() {
        return field("wp:status").equals("publish");
    }

    private String key() {
        return field("wp:post_id");
    }

    private String field(String name) {
        return fields.getOrDefault(name, "").strip();
    }
}
