package org.rejoinder.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.rejoinder.crypto.EmailOwner;
import org.rejoinder.crypto.EmailSpelling;

/** The address that an account is to have, until its owner has shown that it is theirs. */
@Entity
@Table(name = "address_change")
class AddressChange extends EmailOwner {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "address_change")
    @SequenceGenerator(name = "address_change", sequenceName = "address_change_seq", allocationSize = 50)
    private Long id;

    @Column(name = "account_id", nullable = false)
    private long account;

    @Column(nullable = false)
    private String digest;

    @Column(name = "ends_at", nullable = false)
    private Instant endsAt;

    protected AddressChange() {}

    AddressChange(long account, String digest, Instant endsAt) {
        this.account = account;
        this.digest = digest;
        this.endsAt = endsAt;
    }

    @Override
    protected String owner() {
        return "address change " + id;
    }

    @Override
    protected EmailSpelling spelling() {
        return EmailSpelling.FOLDED;
    }

    long account() {
        return account;
    }

    Instant endsAt() {
        return endsAt;
    }
}
