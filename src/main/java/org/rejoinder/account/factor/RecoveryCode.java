package org.rejoinder.account.factor;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Lets its owner in once when their other factors are lost. */
@Entity
@Table(name = "recovery_code")
class RecoveryCode {

    /** Of the account and the code. */
    @Id
    private String digest;

    @Column(name = "account_id", nullable = false)
    private long account;

    protected RecoveryCode() {}

    RecoveryCode(String digest, long account) {
        this.digest = digest;
        this.account = account;
    }
}
