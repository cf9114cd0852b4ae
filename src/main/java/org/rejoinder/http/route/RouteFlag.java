package org.rejoinder.http.route;

/** What may be said of a route. */
enum RouteFlag {
    SUBMITS,
    ANSWERS_OTHER_SITES,
    CHECKS_FORGERY_ITSELF,
    FOR_OPERATORS,
    CACHED,
    RESERVED,
    HAS_TOKEN,
    NEEDS_CONFIRMATION,
    OPENS_BEFORE_FACTOR
}
