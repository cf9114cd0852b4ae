package org.rejoinder.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.rejoinder.account.Account;
import org.rejoinder.account.Invitations;
import org.rejoinder.account.Role;
import org.rejoinder.branding.CurrentMessages;
import org.rejoinder.branding.SiteBrandingService;
import org.rejoinder.crypto.EmailAddress;
import org.rejoinder.i18n.Messages;
import org.rejoinder.mail.MailMessage;
import org.rejoinder.mail.Outbox;
import org.rejoinder.settings.Settings;

/** Invites people by mail; on a site without a mail server the link is handed over. */
@ApplicationScoped
@Transactional
public class InvitationMailer {

    @Inject
    private Invitations invitations;

    @Inject
    private Settings settings;

    @Inject
    private Outbox outbox;

    @Inject
    private SiteBrandingService siteBrandingService;

    @Inject
    private CurrentMessages currentMessages;

    /** @return the link, if it was not mailed */
    public Optional<String> invite(Account by, EmailAddress address, String name, Role role) {
        return send(by, invitations.invite(by, address, name, role));
    }

    /** @return the new link, if it was not mailed */
    public Optional<String> sendAgain(Account by, long id) {
        return send(by, invitations.renew(by, id));
    }

    private Optional<String> send(Account by, Invitations.Invitation invitation) {
        if (settings.mail().isEmpty()) {
            return Optional.of(invitation.link());
        }
        Messages words = currentMessages.current();
        String site = siteBrandingService.current().masthead().name();
        String role = words.letter("invitation.role." + invitation.account().role());
        outbox.put(
                invitation.account(),
                List.of(),
                MailMessage.worded(words, "invitation", site, by.name(), invitation.link(), role));
        return Optional.empty();
    }
}
