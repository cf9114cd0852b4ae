package org.rejoinder.account.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** A browser that the owner of an account has signed in with. */
@Entity
@Table(name = "known_device")
public class KnownDevice {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "known_device")
    @SequenceGenerator(name = "known_device", sequenceName = "known_device_seq", allocationSize = 50)
    private Long id;

    @Column(name = "account_id", nullable = false)
    private long account;

    @Column(nullable = false)
    private String digest;

    @Column(nullable = false, length = DeskSession.LONGEST_DEVICE)
    private String label;

    @Column(name = "used_at", nullable = false)
    private Instant usedAt;

    @Column(name = "trusted_until")
    private Instant trustedUntil;

    protected KnownDevice() {}

    KnownDevice(long account, String digest) {
        this.account = account;
        this.digest = digest;
    }

    public Long id() {
        return id;
    }

    /** Browser and system, in words. */
    public String label() {
        return label;
    }

    /** Until when the second step is not asked for there; null where it is. */
    public Instant trustedUntil() {
        return trustedUntil;
    }

    void used(String now, Instant at) {
        label = now;
        usedAt = at;
    }
}
