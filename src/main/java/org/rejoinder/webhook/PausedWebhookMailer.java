package org.rejoinder.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.rejoinder.account.Account;
import org.rejoinder.account.Accounts;
import org.rejoinder.account.Permission;
import org.rejoinder.branding.CurrentMessages;
import org.rejoinder.mail.MailMessage;
import org.rejoinder.mail.Outbox;
import org.rejoinder.settings.Settings;

/** Tells those who may change it that an endpoint is told nothing any more. */
@ApplicationScoped
class PausedWebhookMailer {

    @Inject
    private Accounts accounts;

    @Inject
    private Outbox outbox;

    @Inject
    private CurrentMessages currentMessages;

    @Inject
    private Settings settings;

    void tell(WebhookEndpoint endpoint) {
        MailMessage message = MailMessage.worded(
                currentMessages.current(),
                "webhook." + endpoint.pauseReason().orElseThrow(),
                endpoint.url().getHost(),
                settings.site() + "/desk/webhooks/" + endpoint.id());
        accounts.thatMay(Permission.CHANGE_SETTINGS)
                .forEach((Account account) -> outbox.put(account, List.of(), message));
    }
}
