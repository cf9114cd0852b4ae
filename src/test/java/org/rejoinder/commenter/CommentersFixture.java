package org.rejoinder.commenter;

import org.rejoinder.crypto.RootKey;

/** Commenters of a site without a database: enough to tell addresses apart. */
public final class CommentersFixture {

    private CommentersFixture() {}

    public static Commenters create() {
        return new Commenters(new RootKey() {
            @Override
            public byte[] derive(String purpose, int bytes) {
                return new byte[bytes];
            }
        });
    }
}
