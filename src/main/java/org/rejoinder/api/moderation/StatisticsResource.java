package org.rejoinder.api.moderation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.rejoinder.api.ProblemException;
import org.rejoinder.api.QueryParameters;
import org.rejoinder.moderation.Statistics;

/** {@code /api/v1/statistics}: how moderation has gone in the last days, as the desk's page has it. */
@Path("/statistics")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Transactional
public class StatisticsResource {

    static final int USUAL_DAYS = 30;
    static final int MOST_DAYS = 90;

    @Inject
    private Statistics statistics;

    @GET
    public StatisticsItem statistics(@QueryParam("days") String days) {
        Long asked = QueryParameters.number("days", days);
        if (asked != null && (asked < 1 || asked > MOST_DAYS)) {
            throw ProblemException.invalid("days", "A number from 1 to " + MOST_DAYS + ".");
        }
        int span = asked == null ? USUAL_DAYS : asked.intValue();
        return new StatisticsItem(
                statistics.days(span).stream().map(StatisticsItem.DayItem::of).toList(),
                StatisticsItem.OutcomesItem.of(statistics.all(span)),
                statistics.backlog().entrySet().stream()
                        .map(StatisticsItem.BacklogItem::of)
                        .toList(),
                statistics.moderators(span).stream()
                        .map(StatisticsItem.ModeratorItem::of)
                        .toList());
    }
}
