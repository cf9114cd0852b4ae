package org.rejoinder.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.rejoinder.account.Accounts;
import org.rejoinder.account.Profile;
import org.rejoinder.account.Profiles;
import org.rejoinder.crypto.EmailAddress;

/** What stands above an article for its author. Nobody gets an account, or a profile, who has none. */
@ApplicationScoped
class AuthorBylines {

    @Inject
    private Accounts accounts;

    @Inject
    private Profiles profiles;

    /** Leads to the profile of whoever has the same address here. */
    String bylineOf(SourceAuthor author) {
        return handleOf(author)
                .map(handle -> "%s (@%s)".formatted(author.name(), handle))
                .orElse(author.name());
    }

    /** That of the profile of whoever has the same address here. */
    Optional<String> handleOf(SourceAuthor author) {
        return EmailAddress.parse(author.email())
                .flatMap(accounts::with)
                .flatMap(profiles::of)
                .map(Profile::handle);
    }
}
