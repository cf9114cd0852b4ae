package org.rejoinder.search;

/** Which article or reply. */
record DocumentKey(DocumentKind kind, long number) {

    static DocumentKey in(String word) {
        return new DocumentKey(
                word.charAt(0) == 'a' ? DocumentKind.ARTICLE : DocumentKind.REPLY, Long.parseLong(word.substring(1)));
    }

    @Override
    public String toString() {
        return (kind == DocumentKind.ARTICLE ? "a" : "r") + number;
    }
}
