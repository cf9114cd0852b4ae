package org.rejoinder.http.route;

import static org.rejoinder.http.route.Route.at;

import java.util.List;
import org.rejoinder.account.key.Scope;

/** The addresses that programs ask. */
final class ApiRoutes {

    static final List<Route> ALL = List.of(
            at("/openapi").cached().reserved(),
            at("/api/v1/articles/*/replies")
                    .takes(BodyLimit.TEXT)
                    .answersOtherSites()
                    .cached(),
            at(
                            "/api/v1",
                            "/api/v1/articles",
                            "/api/v1/articles/*",
                            "/api/v1/replies/*",
                            "/api/v1/tags",
                            "/api/v1/tags/*",
                            "/api/v1/series",
                            "/api/v1/series/*",
                            "/api/v1/authors",
                            "/api/v1/authors/*",
                            "/api/v1/corrections",
                            "/api/v1/search")
                    .answersOtherSites()
                    .cached()
                    .reserved()
                    .disallows("/api/"),
            at("/api/v1/key").byKey("GET"),
            at("/api/v1/queue").byKey("GET", Scope.QUEUE_READ),
            at("/api/v1/queue/batches")
                    .byKeySending(BodyLimit.TEXT, "POST", Scope.REPLIES_DECIDE)
                    .byKey("GET", Scope.REPLIES_DECIDE),
            at("/api/v1/queue/batches/*").byKey("GET", Scope.REPLIES_DECIDE).byKey("DELETE", Scope.REPLIES_DECIDE),
            at("/api/v1/queue/*").byKey("GET", Scope.QUEUE_READ),
            at("/api/v1/queue/*/decision")
                    .byKeySending(BodyLimit.TEXT, "POST", Scope.REPLIES_DECIDE)
                    .byKey("DELETE", Scope.REPLIES_DECIDE),
            at("/api/v1/queue/*/claim").byKey("PUT", Scope.REPLIES_DECIDE).byKey("DELETE", Scope.REPLIES_DECIDE),
            at("/api/v1/desk/articles")
                    .byKeySending(BodyLimit.TEXT, "POST", Scope.ARTICLES_WRITE)
                    .byKey("GET", Scope.ARTICLES_READ),
            at("/api/v1/desk/articles/*")
                    .byKeySending(BodyLimit.TEXT, "PUT", Scope.ARTICLES_WRITE)
                    .byKey("GET", Scope.ARTICLES_READ),
            at("/api/v1/desk/articles/*/submission").byKey("POST", Scope.ARTICLES_WRITE),
            at("/api/v1/desk/articles/*/decision").byKeySending(BodyLimit.TEXT, "POST", Scope.ARTICLES_PUBLISH),
            at("/api/v1/desk/media")
                    .byKeySending(BodyLimit.PICTURES, "POST", Scope.MEDIA_WRITE)
                    .byKey("GET", Scope.MEDIA_READ),
            at("/api/v1/desk/media/*")
                    .byKeySending(BodyLimit.TEXT, "PUT", Scope.MEDIA_WRITE)
                    .byKey("GET", Scope.MEDIA_READ)
                    .byKey("DELETE", Scope.MEDIA_WRITE),
            at("/api/v1/desk/webhooks")
                    .byKeySending(BodyLimit.TEXT, "POST", Scope.WEBHOOKS_MANAGE)
                    .byKey("GET", Scope.WEBHOOKS_MANAGE),
            at("/api/v1/desk/webhooks/*")
                    .byKeySending(BodyLimit.TEXT, "PUT", Scope.WEBHOOKS_MANAGE)
                    .byKey("GET", Scope.WEBHOOKS_MANAGE)
                    .byKey("DELETE", Scope.WEBHOOKS_MANAGE),
            at("/api/v1/desk/webhooks/*/pause")
                    .byKey("PUT", Scope.WEBHOOKS_MANAGE)
                    .byKey("DELETE", Scope.WEBHOOKS_MANAGE),
            at("/api/v1/desk/webhooks/*/secret", "/api/v1/desk/webhooks/*/test").byKey("POST", Scope.WEBHOOKS_MANAGE),
            at("/api/v1/desk/webhooks/*/deliveries").byKey("GET", Scope.WEBHOOKS_MANAGE),
            at("/api/v1/desk/webhooks/*/deliveries/*/retry").byKey("POST", Scope.WEBHOOKS_MANAGE),
            at("/api/v1/desk/people")
                    .byKeySending(BodyLimit.TEXT, "POST", Scope.PEOPLE_MANAGE)
                    .byKey("GET", Scope.PEOPLE_READ),
            at("/api/v1/desk/people/*").byKey("GET", Scope.PEOPLE_READ),
            at("/api/v1/desk/people/*/role").byKeySending(BodyLimit.TEXT, "PUT", Scope.PEOPLE_MANAGE),
            at("/api/v1/desk/people/*/disabled")
                    .byKey("PUT", Scope.PEOPLE_MANAGE)
                    .byKey("DELETE", Scope.PEOPLE_MANAGE),
            at("/api/v1/desk/policy")
                    .byKeySending(BodyLimit.TEXT, "PUT", Scope.POLICY_WRITE)
                    .byKey("GET", Scope.POLICY_READ),
            at("/api/v1/desk/policy/preview", "/api/v1/desk/policy/simulations")
                    .byKeySending(BodyLimit.TEXT, "POST", Scope.POLICY_READ),
            at("/api/v1/desk/policy/simulations/*").byKey("GET", Scope.POLICY_READ),
            at("/api/v1/desk/imports")
                    .byKeySending(BodyLimit.EXPORTS, "POST", Scope.EXCHANGE_RUN)
                    .byKey("GET", Scope.EXCHANGE_READ),
            at("/api/v1/desk/imports/*").byKey("GET", Scope.EXCHANGE_READ).byKey("DELETE", Scope.EXCHANGE_RUN),
            at("/api/v1/desk/imports/*/run")
                    .byKeySending(BodyLimit.TEXT, "POST", Scope.EXCHANGE_RUN)
                    .byKey("DELETE", Scope.EXCHANGE_RUN),
            at("/api/v1/desk/imports/*/report").byKey("GET", Scope.EXCHANGE_READ),
            at("/api/v1/desk/exports").byKey("POST", Scope.EXCHANGE_READ),
            at("/api/v1/statistics").byKey("GET", Scope.STATISTICS_READ),
            at("/api/v1/audit").byKey("GET", Scope.AUDIT_READ),
            at("/api").cached().reserved(),
            at("/oembed").reserved().disallows("/oembed"));

    private ApiRoutes() {}
}
