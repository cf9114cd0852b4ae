package org.rejoinder.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.util.Optional;

/** Somebody who writes here, as readers know them. Knows the number of an account at most, and so nothing of its address. */
@Entity
public class Profile {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "profile")
    @SequenceGenerator(name = "profile", sequenceName = "profile_seq", allocationSize = 50)
    private Long id;

    /** Null for somebody who never signed in here. */
    @Column(name = "account_id")
    private Long account;

    @Column(nullable = false)
    private String handle;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private String bio;

    @Column(nullable = false)
    private String website;

    protected Profile() {}

    Profile(Long account) {
        this.account = account;
    }

    void say(ProfileInput words, String fitting) {
        handle = fitting;
        name = words.name();
        bio = words.bio();
        website = words.website();
    }

    public Long id() {
        return id;
    }

    public Optional<Long> account() {
        return Optional.ofNullable(account);
    }

    /** The last part of its address. */
    public String handle() {
        return handle;
    }

    public String name() {
        return name;
    }

    /** Empty for nothing. */
    public String bio() {
        return bio;
    }

    /** Empty for none. */
    public String website() {
        return website;
    }
}
