package org.rejoinder.account.openid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.rejoinder.account.Account;
import org.rejoinder.account.AccountChanges;
import org.rejoinder.account.AccountProvisioned;
import org.rejoinder.account.Accounts;
import org.rejoinder.account.Invitations;
import org.rejoinder.account.Role;
import org.rejoinder.crypto.EmailAddress;
import org.rejoinder.crypto.EmailEncryption;
import org.rejoinder.settings.OpenIdSettings;
import org.rejoinder.settings.Settings;

/**
 * Whose account it is: that which the provider was linked with; else, for the first time, that of the address it has
 * verified. Where the site has the provider give roles, somebody with one gets an account, and somebody with none is not let in.
 */
@ApplicationScoped
@Transactional
public class ProviderAccounts {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Accounts accounts;

    @Inject
    private AccountChanges accountChanges;

    @Inject
    private Invitations invitations;

    @Inject
    private EmailEncryption emailEncryption;

    @Inject
    private ProviderLinks links;

    @Inject
    private Event<AccountProvisioned> provisioned;

    private boolean givesRoles;

    protected ProviderAccounts() {}

    @Inject
    ProviderAccounts(Settings settings) {
        givesRoles = settings.openId()
                .map(OpenIdSettings::roles)
                .filter(rules -> !rules.isEmpty())
                .isPresent();
    }

    /** Empty for nobody, whatever the reason. */
    Optional<Account> signIn(ProviderIdentity who) {
        if (givesRoles && who.role().isEmpty()) {
            return Optional.empty();
        }
        if (givesRoles) {
            accounts.holdAdministrators();
        }
        Optional<Account> account = linked(who).or(() -> who.address().flatMap(address -> link(who, address)));
        who.role().ifPresent(role -> account.ifPresent(found -> accountChanges.followProvider(found.id(), role)));
        return account;
    }

    /** Without a first time. */
    Optional<Account> linked(ProviderIdentity who) {
        return links.find(who.login().identity()).flatMap(link -> held(link.account()));
    }

    private Optional<Account> link(ProviderIdentity who, EmailAddress address) {
        accounts.hold(address);
        if (links.find(who.login().identity()).isPresent()) {
            return linked(who);
        }
        Optional<Account> present = accounts.with(address);
        Optional<Account> account = present.isPresent()
                ? present.filter(found -> emailEncryption.isMailboxOf(found, address))
                        .flatMap(found -> held(found.id()))
                        .filter(found -> links.of(found.id()).isEmpty())
                : who.role().map(role -> provision(address, who.name(), role));
        account.ifPresent(found -> {
            invitations.acceptWithoutPassword(found);
            links.link(found.id(), who.login().identity());
        });
        return account;
    }

    private Account provision(EmailAddress address, String name, Role role) {
        Account account = accounts.register(address, name, role);
        provisioned.fire(new AccountProvisioned(account.id(), role));
        return account;
    }

    private Optional<Account> held(long id) {
        return Optional.ofNullable(entities.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(account -> !account.isDisabled());
    }
}
