package org.rejoinder.cli.remote;

import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "list",
        description = "Lists the replies that wait at a site, the oldest first: number, ETag, when they came in, name,"
                + " article and how they begin. The key is read from " + RemoteSite.KEY + " and needs queue:read.",
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {"0:they are listed", "1:the site did not say; one line says why", "2:mistyped"})
final class QueueListCommand implements Callable<Integer> {

    private static final int BEGINNING = 60;

    @Mixin
    private RemoteSite site;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "20", description = "At most so many, from 1 to 100.")
    private int limit;

    @Option(names = "--order", paramLabel = "ORDER", description = "As at the desk: oldest, newest, suspect.")
    private String order;

    @Option(names = "--json", description = "As the site answers.")
    private boolean json;

    @Override
    public Integer call() {
        try {
            String ordered = order == null ? "" : "&order=" + URLEncoder.encode(order, StandardCharsets.UTF_8);
            JsonObject answer = site.get("/queue?limit=" + limit + ordered);
            System.out.println(json ? answer : lines(answer));
            return 0;
        } catch (RemoteException reason) {
            System.err.println("Nothing is listed: " + reason.getMessage());
            return 1;
        }
    }

    private static String lines(JsonObject answer) {
        List<String> lines = answer.getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(QueueListCommand::line)
                .toList();
        return lines.isEmpty() ? "Nothing is waiting" : String.join(System.lineSeparator(), lines);
    }

    private static String line(JsonObject item) {
        return "%d  %s  %s  %s  on %s: %s"
                .formatted(
                        item.getJsonNumber("id").longValue(),
                        item.getString("etag").replace("\"", ""),
                        item.getString("submittedAt"),
                        TerminalText.of(item.getString("name")),
                        item.getString("article"),
                        TerminalText.beginning(item.getString("text"), BEGINNING));
    }
}
