package org.rejoinder.api.published;

import org.rejoinder.api.ApiLinks;
import org.rejoinder.html.LeadImage;

/**
 * The picture that stands for an article.
 *
 * @param alternative for those who do not see it; empty if it says nothing
 */
public record ImageItem(String url, int width, int height, String alternative) {

    static ImageItem of(LeadImage image, ApiLinks links) {
        return new ImageItem(links.page(image.address()), image.width(), image.height(), image.alternative());
    }
}
