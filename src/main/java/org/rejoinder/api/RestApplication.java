package org.rejoinder.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.rejoinder.api.article.ArticleDecisionResource;
import org.rejoinder.api.article.ArticleSubmissionResource;
import org.rejoinder.api.article.EditedArticlesResource;
import org.rejoinder.api.exchange.ExportsResource;
import org.rejoinder.api.exchange.ImportsResource;
import org.rejoinder.api.media.MediaResource;
import org.rejoinder.api.moderation.AuditResource;
import org.rejoinder.api.moderation.BatchesResource;
import org.rejoinder.api.moderation.ClaimResource;
import org.rejoinder.api.moderation.DecisionResource;
import org.rejoinder.api.moderation.KeyResource;
import org.rejoinder.api.moderation.QueueResource;
import org.rejoinder.api.moderation.StatisticsResource;
import org.rejoinder.api.people.PeopleResource;
import org.rejoinder.api.policy.PolicyResource;
import org.rejoinder.api.published.ArticleRepliesResource;
import org.rejoinder.api.published.ArticlesResource;
import org.rejoinder.api.published.AuthorsResource;
import org.rejoinder.api.published.CorrectionsResource;
import org.rejoinder.api.published.RepliesResource;
import org.rejoinder.api.published.RootResource;
import org.rejoinder.api.published.SearchResource;
import org.rejoinder.api.published.SeriesResource;
import org.rejoinder.api.published.TagsResource;
import org.rejoinder.api.submission.ReplySubmissionResource;
import org.rejoinder.api.webhook.WebhookDeliveriesResource;
import org.rejoinder.api.webhook.WebhooksResource;

/** All resources, and what stands around them; nothing is looked for. */
@ApplicationPath(RestApplication.PATH)
public class RestApplication extends Application {

    public static final String PATH = "/api/v1";

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                RootResource.class,
                ArticlesResource.class,
                ArticleRepliesResource.class,
                ReplySubmissionResource.class,
                RepliesResource.class,
                TagsResource.class,
                SeriesResource.class,
                AuthorsResource.class,
                CorrectionsResource.class,
                SearchResource.class,
                KeyResource.class,
                EditedArticlesResource.class,
                ArticleSubmissionResource.class,
                ArticleDecisionResource.class,
                MediaResource.class,
                WebhooksResource.class,
                WebhookDeliveriesResource.class,
                PeopleResource.class,
                PolicyResource.class,
                ImportsResource.class,
                ExportsResource.class,
                QueueResource.class,
                DecisionResource.class,
                ClaimResource.class,
                BatchesResource.class,
                AuditResource.class,
                StatisticsResource.class,
                AnyAcceptFilter.class,
                CrossOriginFilter.class,
                HeadFilter.class,
                IdempotencyKeyFilter.class,
                UnknownParameterFilter.class,
                ProblemMapper.class);
    }

    /** What is no page of this application is {@code http}'s to say, as everywhere. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true, "jersey.config.jsonFeature", "JsonBindingFeature");
    }
}
