package org.rejoinder.moderation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A reason that a rejection may name. */
@Entity
@Table(name = "house_rule")
public class HouseRule {

    /** Characters. */
    public static final int LONGEST = 200;

    /** The rules that a site begins with have numbers up to this. */
    static final long LAST_OF_BEGINNING = 50;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "house_rule")
    @SequenceGenerator(name = "house_rule", sequenceName = "house_rule_seq", allocationSize = 50)
    private Long id;

    @Column(nullable = false)
    private String words;

    @Column(nullable = false)
    private int place;

    @Column(nullable = false)
    private boolean retired;

    protected HouseRule() {}

    HouseRule(String words) {
        this.words = words;
    }

    void stand(int place) {
        this.place = place;
        this.retired = false;
    }

    void retire() {
        retired = true;
    }

    String words() {
        return words;
    }
}
