package org.rejoinder.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A handle that a profile has or had, and whose it is for ever. */
@Entity
@Table(name = "profile_handle")
class ProfileHandle {

    @Id
    private String handle;

    @ManyToOne(optional = false)
    @JoinColumn(name = "profile_id")
    private Profile profile;

    protected ProfileHandle() {}

    ProfileHandle(Profile profile) {
        this.handle = profile.handle();
        this.profile = profile;
    }

    Profile profile() {
        return profile;
    }
}
