package org.rejoinder.staticsite;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A page of the site without what only the site can do: its forms, and links to what is not copied. */
final class CopiedPage {

    private static final String NEEDS_SITE =
            "form, button, #respond, .to-search, script:not([type=application/ld+json])";

    /** Where words are an author's or a writer's: they stay when their link goes. */
    private static final String TEXT = ".body, .reply-body";

    private static final Set<String> HOLDERS = Set.of("li", "p", "ul", "nav", "section");

    private final Document page;

    CopiedPage(byte[] html, URI address) {
        page = Jsoup.parse(new String(html, StandardCharsets.UTF_8), address.toString());
        page.outputSettings().prettyPrint(false);
    }

    /**
     * @param links what an address is called in the copy; empty if it is not in it, the same if it is of another site
     */
    byte[] linked(Function<URI, String> links) {
        page.select(NEEDS_SITE).forEach(CopiedPage::remove);
        for (String attribute : new String[] {"href", "src"}) {
            for (Element element : page.select("[" + attribute + "]:not([rel=canonical])")) {
                link(element, attribute, links);
            }
        }
        page.select("meta[property=og:image]").forEach(image -> target(image.attr("content"), links));
        page.select("[srcset]")
                .forEach(image -> Stream.of(image.attr("srcset").split(","))
                        .map(each -> each.strip().split(" ")[0])
                        .forEach(each ->
                                target(URI.create(page.baseUri()).resolve(each).toString(), links)));
        return page.outerHtml().getBytes(StandardCharsets.UTF_8);
    }

    private void link(Element element, String attribute, Function<URI, String> links) {
        String written = element.attr(attribute);
        if (written.startsWith("#")) {
            if (written.length() > 1 && page.getElementById(written.substring(1)) == null) {
                remove(element);
            }
            return;
        }
        String target = target(element.absUrl(attribute), links);
        if (!target.isEmpty()) {
            element.attr(attribute, target);
        } else if (element.tagName().equals("a") && element.closest(TEXT) != null) {
            element.unwrap();
        } else {
            remove(element);
        }
    }

    private static String target(String address, Function<URI, String> links) {
        try {
            return links.apply(URI.create(address));
        } catch (IllegalArgumentException notAnAddress) {
            return address;
        }
    }

    /** And what held nothing else. */
    private static void remove(Element element) {
        Element holder = element.parent();
        element.remove();
        if (holder != null && HOLDERS.contains(holder.tagName()) && holder.childrenSize() == 0 && !holder.hasText()) {
            remove(holder);
        }
    }
}
