package org.rejoinder.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class MembershipTest {

    private final Membership membership = new Membership();

    @Test
    void it_is_alone_only_while_nobody_can_have_come_unnoticed() {
        membership.see(List.of(membership.id()));
        assertFalse(membership.isAlone());

        membership.lease().renew(System.nanoTime());
        assertTrue(membership.isAlone());

        membership.add("b");
        assertFalse(membership.isAlone());
        membership.lease().end();
        assertFalse(membership.isAlone());
    }

    @Test
    void one_that_is_not_there_any_more_is_noticed_and_nobody_waits_for_it() {
        assertFalse(membership.see(List.of("a", membership.id(), "b")));
        assertEquals(List.of("a", "b"), membership.others());

        assertTrue(membership.see(List.of(membership.id(), "b", "c")));
        assertEquals(List.of("b", "c"), membership.others());
    }

    @Test
    void whoever_was_started_before_all_others_is_the_first() {
        membership.see(List.of("a", membership.id()));
        assertFalse(membership.isFirst());

        membership.see(List.of(membership.id(), "b"));
        assertTrue(membership.isFirst());
    }
}
