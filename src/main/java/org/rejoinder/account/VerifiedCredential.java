package org.rejoinder.account;

import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;

/** What was found to be true before anything about the session was changed: the password is not hashed a second time. */
final class VerifiedCredential implements Credential {

    private final CredentialValidationResult result;

    VerifiedCredential(CredentialValidationResult result) {
        this.result = result;
    }

    CredentialValidationResult result() {
        return result;
    }

    @Override
    public boolean isValid() {
        return result.getStatus() == CredentialValidationResult.Status.VALID;
    }
}
