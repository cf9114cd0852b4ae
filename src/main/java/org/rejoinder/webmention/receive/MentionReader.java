package org.rejoinder.webmention.receive;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.rejoinder.html.ReplyText;
import org.rejoinder.html.TextNormalizer;
import org.rejoinder.html.TextSummary;
import org.rejoinder.reply.Submission;
import org.rejoinder.reply.mention.MentionContent;
import org.rejoinder.reply.mention.MentionKind;

/**
 * What a page says of itself in microformats2: of the entry that links to the article, its author, its text and what it does. Of a
 * page without any: its title. No markup is taken over, and no picture.
 */
final class MentionReader {

    private static final Instant FIRST = Instant.parse("1991-08-06T00:00:00Z");

    /** Of a page that are looked at. */
    private static final int MOST_ENTRIES = 100;

    private final SourceLinks links;
    private final Instant now;

    MentionReader(SourceLinks links, Instant now) {
        this.links = links;
        this.now = now;
    }

    /** Of what says nothing of itself. */
    static MentionContent nameless(URI source) {
        return new MentionContent(source, MentionKind.MENTION, source.getHost(), "", null);
    }

    MentionContent read(URI source, Document document) {
        Optional<Element> entry = entryOf(document);
        if (entry.isEmpty()) {
            return new MentionContent(source, MentionKind.MENTION, source.getHost(), textOf(document.title()), null);
        }
        MentionKind kind = kindOf(entry.get());
        String text = kind == MentionKind.LIKE || kind == MentionKind.REPOST ? "" : textOf(entry.get());
        return new MentionContent(source, kind, nameOf(entry.get(), document, source), text, publishedAt(entry.get()));
    }

    /** The innermost that links there; else the first. */
    private Optional<Element> entryOf(Document document) {
        Elements entries = document.select(".h-entry");
        List<Element> linking =
                entries.stream().limit(MOST_ENTRIES).filter(links::isWithin).toList();
        return linking.isEmpty() ? entries.stream().findFirst() : Optional.of(linking.get(linking.size() - 1));
    }

    private MentionKind kindOf(Element entry) {
        if (does(entry, "u-in-reply-to")) {
            return MentionKind.REPLY;
        }
        if (does(entry, "u-like-of")) {
            return MentionKind.LIKE;
        }
        return does(entry, "u-repost-of") ? MentionKind.REPOST : MentionKind.MENTION;
    }

    private boolean does(Element entry, String property) {
        return own(entry, property).anyMatch(links::isWithin);
    }

    /** Elements with a property of this entry, and not of something within it. */
    private static Stream<Element> own(Element entry, String property) {
        return entry.getElementsByClass(property).stream()
                .filter(element -> element != entry && ownerOf(element) == entry);
    }

    private static Element ownerOf(Element property) {
        Element owner = property.parent();
        while (owner != null && owner.classNames().stream().noneMatch(name -> name.startsWith("h-"))) {
            owner = owner.parent();
        }
        return owner;
    }

    private static String nameOf(Element entry, Document document, URI source) {
        Optional<Element> author = own(entry, "p-author")
                .findFirst()
                .or(() -> Optional.ofNullable(document.selectFirst(".p-author, .h-card")));
        return author.map(MentionReader::nameOfCard)
                .map(MentionReader::line)
                .filter(ReplyText::isSeen)
                .orElse(source.getHost());
    }

    private static String nameOfCard(Element card) {
        return card.hasClass("h-card")
                ? own(card, "p-name").findFirst().map(MentionReader::valueOf).orElseGet(() -> valueOf(card))
                : valueOf(card);
    }

    private static String valueOf(Element element) {
        if (element.nameIs("img") || element.nameIs("area")) {
            return element.attr("alt");
        }
        return element.nameIs("abbr") && element.hasAttr("title") ? element.attr("title") : element.text();
    }

    private static String textOf(Element entry) {
        return Stream.of("e-content", "p-content", "p-summary", "p-name")
                .flatMap(property -> own(entry, property).limit(1))
                .map(Element::text)
                .map(MentionReader::textOf)
                .filter(ReplyText::isSeen)
                .findFirst()
                .orElse("");
    }

    private Instant publishedAt(Element entry) {
        return own(entry, "dt-published")
                .findFirst()
                .map(element -> element.hasAttr("datetime") ? element.attr("datetime") : element.text())
                .flatMap(MentionReader::instant)
                .filter(at -> at.isAfter(FIRST) && !at.isAfter(now))
                .orElse(null);
    }

    /** With its offset, or a day. */
    private static Optional<Instant> instant(String typed) {
        String text = typed.strip().replaceFirst(" ", "T").replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2");
        try {
            return Optional.of(
                    text.length() == 10
                            ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                            : OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String textOf(String text) {
        return TextSummary.of(showable(text), MentionContent.LONGEST_TEXT);
    }

    private static String line(String text) {
        return TextSummary.of(showable(text), Submission.LONGEST_NAME);
    }

    /** Without what a page cannot show, and what turns other letters around. */
    private static String showable(String text) {
        var shown = new StringBuilder(text.length());
        text.codePoints()
                .filter(point -> {
                    String one = Character.toString(point);
                    return ReplyText.unshowable(one).isEmpty() && !ReplyText.isTurned(one);
                })
                .forEach(shown::appendCodePoint);
        return TextNormalizer.normalize(shown.toString());
    }
}
