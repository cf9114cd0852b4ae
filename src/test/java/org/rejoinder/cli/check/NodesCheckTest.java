package org.rejoinder.cli.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NodesCheckTest {

    @Test
    void one_that_renews_its_lease_is_well_and_one_that_does_not_is_warned_of() {
        assertEquals(
                CheckResult.ok("node", "17@here has run for 61 min; it agrees with the others"),
                NodesCheck.result("17@here", 3_700, 1.4));
        assertEquals(
                CheckResult.warning("node", "17@here has run for 0 min, and was not heard of for 12 s"),
                NodesCheck.result("17@here", 20, -12.2));
    }
}
