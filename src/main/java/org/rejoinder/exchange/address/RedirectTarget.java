package org.rejoinder.exchange.address;

/**
 * Where a former address leads: to an article or a standing page, whatever that is called by then, or to a path.
 *
 * @param article null for none
 * @param page null for none
 * @param path null unless it is neither
 */
public record RedirectTarget(Long article, Long page, String path) {

    public static RedirectTarget article(long id) {
        return new RedirectTarget(id, null, null);
    }

    public static RedirectTarget page(long id) {
        return new RedirectTarget(null, id, null);
    }

    public static RedirectTarget path(String path) {
        return new RedirectTarget(null, null, path);
    }
}
