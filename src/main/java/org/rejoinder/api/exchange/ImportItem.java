package org.rejoinder.api.exchange;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.rejoinder.account.Account;
import org.rejoinder.api.ApiLinks;
import org.rejoinder.api.QueryParameters;
import org.rejoinder.exchange.ImportItemType;
import org.rejoinder.exchange.ImportOutcome;
import org.rejoinder.exchange.run.ImportCounts;
import org.rejoinder.exchange.run.ImportRun;

/**
 * A file that is to be brought, or was.
 *
 * @param name of the file
 * @param source the address of the site that it is from; null until the file has said so
 * @param by null for a command on the server
 * @param phase {@code check} while it is only said what would become of each item, {@code import}, {@code removal}
 * @param state {@code waiting}, {@code running}, {@code stopped}, {@code failed}, {@code done}
 * @param stopping whether it ends at the next stretch
 * @param done rows so far
 * @param total rows that there will be; null while nobody knows
 * @param problem why it cannot go on; null if it can
 * @param found what the check found; null before
 * @param brought what the import did; null before
 * @param importable whether it can be brought, or go on
 */
public record ImportItem(
        long id,
        String name,
        long size,
        String source,
        String by,
        Instant begunAt,
        Instant endedAt,
        String phase,
        String state,
        boolean stopping,
        long done,
        Long total,
        String problem,
        List<CountItem> found,
        List<CountItem> brought,
        boolean checkable,
        boolean importable,
        boolean discardable,
        String url) {

    /** How many items of a kind there are, by what becomes of them. */
    public record CountItem(String kind, long added, long updated, long unchanged, long different, long refused) {

        static List<CountItem> of(ImportCounts counts) {
            return counts.isEmpty()
                    ? null
                    : Arrays.stream(ImportItemType.values())
                            .map(kind -> of(kind, counts))
                            .toList();
        }

        private static CountItem of(ImportItemType kind, ImportCounts counts) {
            return new CountItem(
                    QueryParameters.wordOf(kind),
                    counts.count(kind, ImportOutcome.NEW),
                    counts.count(kind, ImportOutcome.UPDATED),
                    counts.count(kind, ImportOutcome.UNCHANGED),
                    counts.count(kind, ImportOutcome.DIFFERENT),
                    counts.count(kind, ImportOutcome.REFUSED));
        }
    }

    static ImportItem of(ImportRun run, ApiLinks links) {
        return new ImportItem(
                run.id(),
                run.file().name(),
                run.file().size(),
                run.source().isEmpty() ? null : run.source(),
                run.by().map(Account::name).orElse(null),
                run.begunAt(),
                run.endedAt().orElse(null),
                QueryParameters.wordOf(run.phase()),
                QueryParameters.wordOf(run.state()),
                run.isStopping(),
                run.done(),
                run.total() == 0 ? null : run.total(),
                run.problem().orElse(null),
                CountItem.of(run.checkedCounts()),
                CountItem.of(run.broughtCounts()),
                run.mayBeChecked(),
                run.mayBeImported(),
                run.mayBeDiscarded(),
                links.resource(ImportsResource.PATH + "/" + run.id(), Map.of()));
    }
}
