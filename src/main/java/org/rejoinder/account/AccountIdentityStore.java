package org.rejoinder.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.rejoinder.crypto.EmailAddress;

/** Who may sign in: an account that is not disabled, with its password. The caller's name is the account's number. */
@ApplicationScoped
public class AccountIdentityStore implements IdentityStore {

    @Inject
    private Accounts accounts;

    @Inject
    private PasswordHasher passwordHasher;

    public CredentialValidationResult validate(UsernamePasswordCredential credential) {
        String password = credential.getPasswordAsString();
        Optional<Account> account = EmailAddress.parse(credential.getCaller())
                .flatMap(accounts::with)
                .filter(Predicate.not(Account::isDisabled));
        if (!passwordHasher.matches(password, account, accounts.anyEarlierPassword())) {
            return CredentialValidationResult.INVALID_RESULT;
        }
        Account found = account.orElseThrow();
        accounts.strengthen(found, password);
        return new CredentialValidationResult(
                String.valueOf(found.id()), Set.of(found.role().name()));
    }
}
