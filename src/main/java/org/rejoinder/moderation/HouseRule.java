package org.rejoinder.moderation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A reason that a rejection may name. */
@Entity
@Table(name = "house_rule")
public class HouseRule {

    @Id
    private Long id;

    @Column(nullable = false)
    private String words;

    @Column(nullable = false)
    private int place;

    @Column(nullable = false)
    private boolean retired;

    protected HouseRule() {}

    String words() {
        return words;
    }
}
