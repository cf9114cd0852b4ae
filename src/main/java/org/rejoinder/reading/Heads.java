package org.rejoinder.reading;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.rejoinder.html.SafeHtml;
import org.rejoinder.i18n.Language;
import org.rejoinder.settings.Settings;
import org.rejoinder.site.Site;

/** Makes the heads of pages: absolute addresses, descriptions of one line, and the way from the front page. */
@RequestScoped
class Heads {

    private static final String WEBSITE = "website";

    @Inject
    private Site site;

    @Inject
    private Settings settings;

    @Inject
    private Cards cards;

    /** @param trail the pages between the front page and this one */
    Head page(String title, String description, String path, Crumb... trail) {
        return head(title, description, Place.alone(path), WEBSITE, trail(title, path, trail));
    }

    /**
     * @param kind in the terms of the Open Graph protocol
     * @param trail the pages between the front page and this one
     */
    Head list(String title, String description, Teasers.Some shown, String kind, Crumb... trail) {
        return head(title, description, Place.of(shown), kind, trail(title, shown.address(), trail));
    }

    /** @param title empty for the site's own name */
    Head front(String title, Teasers.Some shown) {
        return head(
                title.isEmpty() ? site.getName() : title,
                site.getTagline().isEmpty() ? shown.titles() : site.getTagline(),
                Place.of(shown),
                WEBSITE,
                SiteData.website(site, base()));
    }

    /** One page of many. */
    Head some(String title, String description, String path, String behind) {
        return head(title, description, new Place(path, null, behind), WEBSITE, trail(title, path));
    }

    /** Where a page is, and those beside it. */
    private record Place(String path, String before, String behind) {

        static Place alone(String path) {
            return new Place(path, null, null);
        }

        static Place of(Teasers.Some shown) {
            return new Place(shown.here(), shown.newer(), shown.later());
        }

        /** In another order they are the same replies once more. */
        static Place of(RepliesShown shown) {
            return shown.newestFirst()
                    ? alone(shown.canonical())
                    : new Place(shown.canonical(), shown.before(), shown.behind());
        }
    }

    private Head head(String title, String description, Place place, String kind, SafeHtml data) {
        return new Head(
                title,
                Gist.of(description, Gist.OF_A_PAGE),
                absolute(place.path()),
                absolute(place.before()),
                absolute(place.behind()),
                kind,
                locale(),
                cards.ofSite().orElse(null),
                null,
                List.of(data));
    }

    /** Of what is not public yet. */
    Head preview(ArticleView article) {
        return new Head(article.title(), article.gist(), null, null, null, "article", locale(), null, null, List.of());
    }

    /** A photograph says more than a drawn headline; a picture that would be cut or blown up says less. */
    Head article(ArticleData.Parts parts, RepliesShown shown) {
        ArticleView article = parts.article();
        Place place = Place.of(shown);
        Optional<Shared> picture = Shared.in(article, base());
        Optional<Shared> card = cards.of(article);
        String address = base() + "/articles/" + article.slug();
        List<Shared> pictures =
                Stream.of(picture, card).flatMap(Optional::stream).toList();
        return new Head(
                article.title(),
                article.gist(),
                absolute(place.path()),
                absolute(place.before()),
                absolute(place.behind()),
                "article",
                locale(),
                picture.filter(Shared::isWide).or(() -> card).or(() -> picture).orElse(null),
                new Head.Facts(article.publishedAt(), article.updatedAt(), authors(parts), article.tags()),
                List.of(
                        new ArticleData(
                                        SiteData.publisher(site, base()),
                                        site.getLanguage().getTag(),
                                        base(),
                                        parts)
                                .of(address, pictures),
                        trail(article.title(), "/articles/" + article.slug(), above(parts))));
    }

    private List<String> authors(ArticleData.Parts parts) {
        return parts.credits().stream()
                .filter(credit -> credit.handle() != null)
                .map(credit -> base() + "/authors/" + credit.handle())
                .toList();
    }

    /** The series that it is a part of, else the first of its tags. */
    private static Crumb[] above(ArticleData.Parts parts) {
        if (parts.series() != null) {
            return new Crumb[] {
                new Crumb(
                        parts.series().series().name(),
                        "/series/" + parts.series().series().address())
            };
        }
        return parts.article().subjects().stream()
                .limit(1)
                .map(tag -> new Crumb(tag.name(), "/tags/" + tag.address()))
                .toArray(Crumb[]::new);
    }

    private SafeHtml trail(String title, String path, Crumb... between) {
        List<Crumb> trail = new ArrayList<>();
        trail.add(new Crumb(site.wording().of("page.front"), "/"));
        trail.addAll(List.of(between));
        trail.add(new Crumb(title, path));
        return SiteData.trail(trail, base());
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
