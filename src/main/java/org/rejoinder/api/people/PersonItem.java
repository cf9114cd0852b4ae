package org.rejoinder.api.people;

import java.time.Instant;
import java.util.Map;
import org.rejoinder.account.Account;
import org.rejoinder.api.ApiLinks;
import org.rejoinder.api.QueryParameters;

/**
 * Somebody who may sign in, or once could. Never an address.
 *
 * @param etag what is changed: for {@code If-Match}
 * @param invitedUntil until when they can choose their first password; null once they have
 * @param setsPolicy whether they may change what replies are screened with
 * @param protectedFromKeys whether they administer accounts, and so are changed at the desk alone
 */
public record PersonItem(
        long id,
        String etag,
        String name,
        String role,
        Instant since,
        Instant invitedUntil,
        boolean disabled,
        boolean setsPolicy,
        boolean protectedFromKeys,
        String url) {

    static PersonItem of(Account account, Map<Long, Instant> invited, ApiLinks links) {
        return new PersonItem(
                account.id(),
                PersonChanges.tag(account),
                account.name(),
                QueryParameters.wordOf(account.role()),
                account.createdAt(),
                invited.get(account.id()),
                account.isDisabled(),
                account.isSettingPolicy(),
                PersonChanges.isProtected(account),
                links.resource(PeopleResource.PATH + "/" + account.id(), Map.of()));
    }
}
