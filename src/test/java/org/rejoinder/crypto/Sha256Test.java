package org.rejoinder.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class Sha256Test {

    /** FIPS 180-2, appendix B.1. */
    @Test
    void it_is_that_of_the_standard() {
        assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Sha256.hexOf("abc", 32));
    }

    @Test
    void it_may_be_cut() {
        assertEquals("ba7816bf", Sha256.hexOf(new byte[] {'a', 'b', 'c'}, 4));
    }
}
