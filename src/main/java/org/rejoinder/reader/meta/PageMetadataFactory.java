package org.rejoinder.reader.meta;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.rejoinder.html.SafeHtml;
import org.rejoinder.html.TextSummary;
import org.rejoinder.i18n.Language;
import org.rejoinder.reader.article.ArticleJsonLd;
import org.rejoinder.reader.article.ArticleView;
import org.rejoinder.reader.article.ReplyPage;
import org.rejoinder.reader.list.ArticleCards;
import org.rejoinder.settings.Settings;
import org.rejoinder.site.Site;

/** Makes the heads of pages: absolute addresses, descriptions of one line, and the way from the front page. */
@RequestScoped
public class PageMetadataFactory {

    private static final String WEBSITE = "website";

    @Inject
    private Site site;

    @Inject
    private Settings settings;

    @Inject
    private ShareImages shareImages;

    /** @param trail the pages between the front page and this one */
    public PageMetadata page(String title, String description, String path, Breadcrumb... trail) {
        return head(title, description, Place.alone(path), WEBSITE, trail(title, path, trail));
    }

    /**
     * @param kind in the terms of the Open Graph protocol
     * @param trail the pages between the front page and this one
     */
    public PageMetadata list(
            String title, String description, ArticleCards.ArticleCardPage shown, String kind, Breadcrumb... trail) {
        return head(title, description, Place.of(shown), kind, trail(title, shown.address(), trail));
    }

    /** @param title empty for the site's own name */
    public PageMetadata front(String title, ArticleCards.ArticleCardPage shown) {
        return head(
                title.isEmpty() ? site.getName() : title,
                site.getTagline().isEmpty() ? shown.titles() : site.getTagline(),
                Place.of(shown),
                WEBSITE,
                SiteJsonLd.website(site, base()));
    }

    /** One page of many. */
    public PageMetadata some(String title, String description, String path, String behind) {
        return head(title, description, new Place(path, null, behind), WEBSITE, trail(title, path));
    }

    /** Where a page is, and those beside it. */
    private record Place(String path, String before, String behind) {

        static Place alone(String path) {
            return new Place(path, null, null);
        }

        static Place of(ArticleCards.ArticleCardPage shown) {
            return new Place(shown.here(), shown.newer(), shown.later());
        }

        /** In another order they are the same replies once more. */
        static Place of(ReplyPage shown) {
            return shown.newestFirst()
                    ? alone(shown.canonical())
                    : new Place(shown.canonical(), shown.previous(), shown.next());
        }
    }

    private PageMetadata head(String title, String description, Place place, String kind, SafeHtml data) {
        return new PageMetadata(
                title,
                TextSummary.of(description, TextSummary.OF_A_PAGE),
                absolute(place.path()),
                absolute(place.before()),
                absolute(place.behind()),
                kind,
                locale(),
                shareImages.ofSite().orElse(null),
                null,
                List.of(data));
    }

    /** Of what is not public yet. */
    public PageMetadata preview(ArticleView article) {
        return new PageMetadata(
                article.headTitle(),
                article.headDescription(),
                null,
                null,
                null,
                "article",
                locale(),
                null,
                null,
                List.of());
    }

    /** A photograph says more than a drawn headline; a picture that would be cut or blown up says less. */
    public PageMetadata article(ArticleJsonLd.Parts parts, ReplyPage shown) {
        ArticleView article = parts.article();
        Place place = Place.of(shown);
        Optional<ShareImageInfo> picture = ShareImageInfo.in(article, base());
        Optional<ShareImageInfo> card = shareImages.of(article);
        String address = base() + "/articles/" + article.slug();
        List<ShareImageInfo> pictures =
                Stream.of(picture, card).flatMap(Optional::stream).toList();
        return new PageMetadata(
                article.headTitle(),
                article.headDescription(),
                absolute(place.path()),
                absolute(place.before()),
                absolute(place.behind()),
                "article",
                locale(),
                ShareImageInfo.chosenIn(article, base())
                        .or(() -> picture.filter(ShareImageInfo::isWide))
                        .or(() -> card)
                        .or(() -> picture)
                        .orElse(null),
                new PageMetadata.Facts(article.publishedAt(), article.updatedAt(), authors(parts), article.tags()),
                List.of(
                        new ArticleJsonLd(
                                        SiteJsonLd.publisher(site, base()),
                                        site.getLanguage().getTag(),
                                        base(),
                                        parts)
                                .of(address, pictures),
                        trail(article.title(), "/articles/" + article.slug(), above(parts))));
    }

    private List<String> authors(ArticleJsonLd.Parts parts) {
        return parts.credits().stream()
                .filter(credit -> credit.handle() != null)
                .map(credit -> base() + "/authors/" + credit.handle())
                .toList();
    }

    /** The series that it is a part of, else the first of its tags. */
    private static Breadcrumb[] above(ArticleJsonLd.Parts parts) {
        if (parts.series() != null) {
            return new Breadcrumb[] {
                new Breadcrumb(
                        parts.series().series().name(),
                        "/series/" + parts.series().series().address())
            };
        }
        return parts.article().subjects().stream()
                .limit(1)
                .map(tag -> new Breadcrumb(tag.name(), "/tags/" + tag.address()))
                .toArray(Breadcrumb[]::new);
    }

    private SafeHtml trail(String title, String path, Breadcrumb... between) {
        List<Breadcrumb> trail = new ArrayList<>();
        trail.add(new Breadcrumb(site.wording().of("page.front"), "/"));
        trail.addAll(List.of(between));
        trail.add(new Breadcrumb(title, path));
        return SiteJsonLd.trail(trail, base());
    }

    private String base() {
        return settings.site().toString();
    }

    private String absolute(String path) {
        return path == null ? null : base() + path;
    }

    /** The protocol wants a country with each language. */
    private String locale() {
        Language language = site.getLanguage();
        return switch (language) {
            case ENGLISH -> "en_US";
            case ARABIC -> "ar_AR";
            default -> language.getTag() + "_" + language.getTag().toUpperCase(Locale.ROOT);
        };
    }
}
