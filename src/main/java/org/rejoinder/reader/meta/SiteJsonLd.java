package org.rejoinder.reader.meta;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.rejoinder.branding.LogoInfo;
import org.rejoinder.html.JsonLd;
import org.rejoinder.html.SafeHtml;
import org.rejoinder.json.JsonBuilders;
import org.rejoinder.site.Site;

/** The site, and the way from its front page to another, in the terms of schema.org. */
final class SiteJsonLd {

    private SiteJsonLd() {}

    /** With how it is searched. */
    static SafeHtml website(Site site, String address) {
        JsonObjectBuilder data = JsonBuilders.object()
                .add("@context", "https://schema.org")
                .add("@type", "WebSite")
                .add("url", address + "/")
                .add("name", site.getName())
                .add("inLanguage", site.getLanguage().getTag())
                .add("publisher", publisher(site, address))
                .add(
                        "potentialAction",
                        JsonBuilders.object()
                                .add("@type", "SearchAction")
                                .add("target", address + "/search?q={words}")
                                .add("query-input", "required name=words"));
        if (!site.getTagline().isEmpty()) {
            data.add("description", site.getTagline());
        }
        return JsonLd.of(data.build());
    }

    static JsonObject publisher(Site site, String address) {
        JsonObjectBuilder publisher = JsonBuilders.object()
                .add("@type", "Organization")
                .add("name", site.getName())
                .add("url", address + "/");
        LogoInfo logo = site.getLogo();
        if (logo != null) {
            publisher.add(
                    "logo",
                    JsonBuilders.object()
                            .add("@type", "ImageObject")
                            .add("url", address + "/resources/site/logo-" + logo.digest() + ".png")
                            .add("width", logo.width())
                            .add("height", logo.height()));
        }
        return publisher.build();
    }

    /** @param crumbs from the front page to the page itself */
    static SafeHtml trail(List<Breadcrumb> crumbs, String address) {
        JsonArrayBuilder items = JsonBuilders.array();
        for (int i = 0; i < crumbs.size(); i++) {
            items.add(JsonBuilders.object()
                    .add("@type", "ListItem")
                    .add("position", i + 1)
                    .add("name", crumbs.get(i).name())
                    .add("item", address + crumbs.get(i).path()));
        }
        return JsonLd.of(JsonBuilders.object()
                .add("@context", "https://schema.org")
                .add("@type", "BreadcrumbList")
                .add("itemListElement", items)
                .build());
    }
}
