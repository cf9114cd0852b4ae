package org.rejoinder.cli.remote;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "publish",
        description = "Publishes a reply that waits at a site. The key is read from " + RemoteSite.KEY
                + " and needs queue:read and replies:decide.",
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {"0:it is public", "1:it is not, or somebody else was first; one line says why", "2:mistyped"})
public final class PublishCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ID", arity = "1", index = "0", description = "Its number, as \"queue list\" has it.")
    private long id;

    @Mixin
    private RemoteSite site;

    @Option(
            names = "--etag",
            paramLabel = "ETAG",
            description =
                    "The ETag beside it there: it is published only if it still says what you read. Without one, as it"
                            + " is now.")
    private String etag;

    @Override
    public Integer call() {
        try {
            String shown =
                    etag == null ? site.get("/queue/" + id).getString("etag") : "\"" + etag.replace("\"", "") + "\"";
            JsonObject publish =
                    Json.createObjectBuilder().add("decision", "publish").build();
            JsonObject decided = site.post("/queue/" + id + "/decision", publish, Map.of("If-Match", shown));
            System.out.println("Reply %d is %s; its ETag is %s now"
                    .formatted(
                            id,
                            decided.getString("state"),
                            decided.getString("etag").replace("\"", "")));
            return 0;
        } catch (RemoteException reason) {
            System.err.println("Reply %d is not published: %s".formatted(id, reason.getMessage()));
            return 1;
        }
    }
}
