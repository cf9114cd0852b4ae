package org.rejoinder.search;

/** Which article or reply. */
record Key(Kind kind, long number) {

    static Key in(String word) {
        return new Key(word.charAt(0) == 'a' ? Kind.ARTICLE : Kind.REPLY, Long.parseLong(word.substring(1)));
    }

    @Override
    public String toString() {
        return (kind == Kind.ARTICLE ? "a" : "r") + number;
    }
}
