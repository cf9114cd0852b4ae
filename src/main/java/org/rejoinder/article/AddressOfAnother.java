package org.rejoinder.article;

/** The address that somebody chose is, or once was, another's. */
public final class AddressOfAnother extends RuntimeException {

    private final String slug;

    public AddressOfAnother(String slug) {
        super(slug);
        this.slug = slug;
    }

    public String slug() {
        return slug;
    }
}
