package org.rejoinder.reader.meta;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.rejoinder.article.Article;
import org.rejoinder.branding.Accent;
import org.rejoinder.reader.article.ArticleView;
import org.rejoinder.settings.Settings;
import org.rejoinder.site.Site;
import org.rejoinder.socialimage.ShareImage;

/** What stands on the cards of this site, and where they are: each has in its address what it is made of. */
@RequestScoped
class ShareImages {

    /** As {@code reader.css} has it. */
    private static final int COLOUR = 0x8C2F1B;

    private static final int RED = 16;
    private static final int GREEN = 8;

    @Inject
    private Site site;

    @Inject
    private Settings settings;

    Optional<ShareImageInfo> of(ArticleView article) {
        return card(article.title(), article.byline(), article.publishedAt())
                .map(shareImage ->
                        ShareImageInfo.card(settings.site() + address(article.slug(), shareImage), article.title()));
    }

    Optional<ShareImageInfo> ofSite() {
        return siteCard().map(shareImage -> ShareImageInfo.card(settings.site() + address(shareImage), site.getName()));
    }

    /** Empty if its headline cannot be drawn. */
    Optional<ShareImage> card(Article article) {
        return card(article.title(), article.byline(), article.publishedAt().orElseThrow());
    }

    private Optional<ShareImage> card(String title, String byline, Instant publishedAt) {
        return ShareImage.of(
                title,
                site.getName(),
                byline.isEmpty() ? "" : site.wording().of("article.by") + " " + byline,
                site.wording().date(publishedAt),
                colour(),
                isRightToLeft());
    }

    /** For every page that is no article. */
    Optional<ShareImage> siteCard() {
        return ShareImage.of(site.getName(), "", site.getTagline(), "", colour(), isRightToLeft());
    }

    static String address(String slug, ShareImage shareImage) {
        return "/cards/" + slug + "-" + shareImage.digest() + ".png";
    }

    static String address(ShareImage ofSite) {
        return "/cards/" + ofSite.digest() + ".png";
    }

    private boolean isRightToLeft() {
        return site.getLanguage().getDirection().equals("rtl");
    }

    private int colour() {
        return site.accent()
                .map(Accent::onLight)
                .map(accent -> accent.red() << RED | accent.green() << GREEN | accent.blue())
                .orElse(COLOUR);
    }
}
