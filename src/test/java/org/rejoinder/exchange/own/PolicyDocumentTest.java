package org.rejoinder.exchange.own;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PolicyDocumentTest {

    @Test
    void networks_and_addresses_stay_and_all_else_leaves() {
        assertEquals(
                "{\"mode\":\"CLOSED\",\"spamFrom\":3,\"spamming\":[\"casino\",\"@ home\"],\"writers\":[{\"writer\":1}]}",
                PolicyDocument.redacted(
                        "{\"mode\":\"CLOSED\",\"spamFrom\":3,\"networks\":[\"192.0.2.0/24\"],"
                                + "\"spamming\":[\"casino\",\"mallory@spam.example\",\"@ home\"],\"writers\":[{\"writer\":1}]}"));
    }

    @Test
    void what_was_redacted_stays_as_it_is() {
        String once = PolicyDocument.redacted("{\"networks\":[],\"holding\":[\"x\"]}");

        assertEquals(once, PolicyDocument.redacted(once));
    }
}
