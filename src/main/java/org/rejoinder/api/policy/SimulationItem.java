package org.rejoinder.api.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rejoinder.api.ApiLinks;
import org.rejoinder.api.QueryParameters;
import org.rejoinder.moderation.PolicySimulations;
import org.rejoinder.screening.HumanDecision;
import org.rejoinder.screening.PolicySimulation;
import org.rejoinder.screening.Verdict;
import org.rejoinder.screening.VerdictMatrix;

/**
 * What a policy would have done with the newest replies that people have decided about.
 *
 * @param state {@code running}, {@code done}, {@code failed}
 * @param tried on how many replies so far
 * @param before under the policy in force; null until it is done, as all that follows
 * @param after under the policy that is tried
 * @param innocent some that people published, and it would not
 * @param missed some that are spam to people, and it would publish
 */
public record SimulationItem(
        String id,
        String state,
        int tried,
        List<SortedItem> before,
        List<SortedItem> after,
        List<ExampleItem> innocent,
        List<ExampleItem> missed,
        String url) {

    /** How many people decided so, and the policy sorts so. */
    public record SortedItem(String decided, String verdict, long replies) {

        static List<SortedItem> of(VerdictMatrix matrix) {
            List<SortedItem> all = new ArrayList<>();
            for (HumanDecision decided : HumanDecision.values()) {
                for (Verdict verdict : Verdict.values()) {
                    all.add(new SortedItem(
                            QueryParameters.wordOf(decided),
                            QueryParameters.wordOf(verdict),
                            matrix.count(decided, verdict)));
                }
            }
            return all;
        }
    }

    /** @param fresh whether the policy in force sorts it as people did */
    public record ExampleItem(long reply, String decided, String name, String text, boolean fresh, String why) {

        static ExampleItem of(PolicySimulation.Example example) {
            return new ExampleItem(
                    example.reply(),
                    QueryParameters.wordOf(example.decided()),
                    example.name(),
                    example.text(),
                    example.fresh(),
                    example.why());
        }
    }

    static SimulationItem of(String id, PolicySimulations.Run run, ApiLinks links) {
        PolicySimulation result = run.result().orElse(null);
        String state = run.isFailed() ? "failed" : run.isEnded() ? "done" : "running";
        return new SimulationItem(
                id,
                state,
                run.done(),
                result == null ? null : SortedItem.of(result.before()),
                result == null ? null : SortedItem.of(result.after()),
                result == null
                        ? null
                        : result.innocent().stream().map(ExampleItem::of).toList(),
                result == null
                        ? null
                        : result.missed().stream().map(ExampleItem::of).toList(),
                links.resource(PolicyResource.PATH + "/simulations/" + id, Map.of()));
    }
}
