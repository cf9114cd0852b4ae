package org.rejoinder.trash;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rejoinder.account.Account;

/** The bin. */
@ApplicationScoped
public class Trash {

    public static final Duration KEPT = Duration.ofDays(30);

    /** In one transaction. */
    private static final int STRETCH = 50;

    @Inject
    @Any
    private Instance<TrashSource> sources;

    /** What has been there for as long as it is kept. */
    void purge(Instant now) {
        for (TrashSource source : sources) {
            int gone = STRETCH;
            while (gone == STRETCH) {
                gone = source.deleteUntil(now.minus(KEPT), STRETCH);
            }
        }
    }

    /** Those that this account may look into. */
    public List<TrashKind> kinds(Account account) {
        return sources.stream()
                .filter(source -> source.isOpenTo(account))
                .map(TrashSource::kind)
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    public Optional<TrashSource> of(TrashKind kind) {
        return sources.stream().filter(source -> source.kind() == kind).findFirst();
    }
}
