package org.rejoinder.api.published;

import org.rejoinder.account.Profile;
import org.rejoinder.api.ApiLinks;

/**
 * Somebody who writes here, as they say it themselves.
 *
 * @param bio empty for nothing
 * @param website null for none
 */
public record AuthorItem(String handle, String name, String bio, String website, String url) {

    static AuthorItem of(Profile profile, ApiLinks links) {
        return new AuthorItem(
                profile.handle(),
                profile.name(),
                profile.bio(),
                profile.website().isEmpty() ? null : profile.website(),
                links.page("/authors/" + profile.handle()));
    }
}
