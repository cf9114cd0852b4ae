package org.rejoinder.desk.signin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import org.rejoinder.account.session.CurrentSession;
import org.rejoinder.account.session.DeskSession;
import org.rejoinder.account.session.DeskSessions;

/** Where whoever looks is signed in. */
@Named
@RequestScoped
public class SessionListBean {

    /** A browser. @param here whether it is the one that asks */
    public record Row(long id, String device, Instant since, Instant seen, boolean here) {}

    @Inject
    private CurrentSession current;

    @Inject
    private DeskSessions sessions;

    private List<Row> rows;

    @PostConstruct
    void open() {
        DeskSession present = current.session().orElseThrow();
        rows = sessions.of(present.account()).stream()
                .map(session -> new Row(
                        session.id(),
                        session.device(),
                        session.createdAt(),
                        session.seenAt(),
                        session.id().equals(present.id())))
                .toList();
    }

    /** That seen last first. */
    public List<Row> getRows() {
        return rows;
    }

    public boolean isElsewhere() {
        return rows.size() > 1;
    }
}
