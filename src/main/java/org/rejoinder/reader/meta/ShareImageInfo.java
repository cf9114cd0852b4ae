package org.rejoinder.reader.meta;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rejoinder.html.ArticleImage;
import org.rejoinder.reader.article.ArticleView;
import org.rejoinder.socialimage.ShareImage;

/**
 * The picture that is shown with a link to a page.
 *
 * @param address absolute
 * @param alternative for those who do not see it; empty for none
 */
public record ShareImageInfo(String address, String type, int width, int height, String alternative) {

    private static final Pattern PRINT = Pattern.compile("/media/[0-9a-f]{32}-(\\d{1,5})x(\\d{1,5})\\.(jpg|png)");

    /** Pixels; a smaller one is shown beside the link and not above it. */
    private static final int NARROWEST = 600;

    /** Of width to height: those who show it cut the rest away. */
    private static final double TALLEST = 1.2;

    private static final double FLATTEST = 3;

    /** The picture of an article that its author chose for this; empty if none was, or it is not in the text any more. */
    static Optional<ShareImageInfo> chosenIn(ArticleView article, String site) {
        return ArticleImage.in(article.body().toString()).stream()
                .filter(each -> each.address().equals(article.search().picture()))
                .findFirst()
                .flatMap(each -> of(each.address(), each.words(), site));
    }

    /**
     * The picture that stands for an article; else of those in it that are kept here the first that is wide, else the first; in its
     * largest print.
     */
    static Optional<ShareImageInfo> in(ArticleView article, String site) {
        return Optional.ofNullable(article.image())
                .flatMap(chosen -> of(chosen.address(), chosen.alternative(), site))
                .or(() -> inText(article, site));
    }

    private static Optional<ShareImageInfo> inText(ArticleView article, String site) {
        List<ShareImageInfo> kept = ArticleImage.in(article.body().toString()).stream()
                .flatMap(each -> of(each.address(), each.words(), site).stream())
                .toList();
        return kept.stream()
                .filter(ShareImageInfo::isWide)
                .findFirst()
                .or(() -> kept.stream().findFirst());
    }

    private static Optional<ShareImageInfo> of(String address, String alternative, String site) {
        Matcher print = PRINT.matcher(address);
        return print.matches()
                ? Optional.of(new ShareImageInfo(
                        site + address,
                        print.group(3).equals("png") ? "image/png" : "image/jpeg",
                        Integer.parseInt(print.group(1)),
                        Integer.parseInt(print.group(2)),
                        alternative))
                : Optional.empty();
    }

    /** @param headline as it was written */
    static ShareImageInfo card(String address, String headline) {
        return new ShareImageInfo(address, "image/png", ShareImage.WIDTH, ShareImage.HEIGHT, headline);
    }

    /** Whether it fills the room above a link without losing what it shows. */
    public boolean isWide() {
        double shape = (double) width / height;
        return width >= NARROWEST && shape >= TALLEST && shape <= FLATTEST;
    }
}
