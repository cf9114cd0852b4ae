package org.rejoinder.account.factor;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.rejoinder.account.Role;

/** Whoever has this role signs in with more than a password. */
@Entity
@Table(name = "required_factor")
class RequiredFactor {

    @Id
    @Enumerated(EnumType.STRING)
    private Role role;

    protected RequiredFactor() {}

    RequiredFactor(Role role) {
        this.role = role;
    }

    Role role() {
        return role;
    }
}
