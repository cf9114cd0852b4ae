package org.rejoinder.desk.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.follow.FollowCounts;

/** How many follow what by mail; who, nobody at the desk is told. */
@Named
@RequestScoped
public class FollowersBean {

    /** @param path of its page; null if there is none any more */
    public record Row(String what, String path, long followers) {}

    @Inject
    private FollowCounts counts;

    @Inject
    private CurrentUser currentUser;

    private FollowCounts.Summary summary;

    @PostConstruct
    void open() {
        summary = counts.summary(currentUser.account().orElseThrow());
    }

    public List<Row> getRows() {
        return summary.followed().stream()
                .map(each -> new Row(
                        DeskMessages.of(
                                "followers.what." + each.subject().target().kind(),
                                each.subject().name()),
                        each.subject().path(),
                        each.followers()))
                .toList();
    }

    /** How many things fewer follow than are shown. */
    public long getOthers() {
        return summary.others();
    }

    public String getOthersInWords() {
        return DeskMessages.of("followers.others", summary.others(), FollowCounts.FEWEST);
    }
}
