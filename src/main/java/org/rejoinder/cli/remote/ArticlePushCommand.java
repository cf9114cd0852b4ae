package org.rejoinder.cli.remote;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "push",
        description =
                "Makes a draft at a site of a Markdown file, or a revision of an article if the file names its id or"
                        + " slug. The file begins with its title and what else there is between two lines of ---. The key is read"
                        + " from " + RemoteSite.KEY
                        + " and needs articles:write, for a revision articles:read as well.",
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {
            "0:the site has it",
            "1:it has not, or somebody has changed the article since; one line says why",
            "2:mistyped"
        })
final class ArticlePushCommand implements Callable<Integer> {

    private static final String ARTICLES = "/desk/articles";

    /** Of the list that a slug is looked for in. */
    private static final int MOST_PAGES = 10;

    @Parameters(paramLabel = "FILE.md", arity = "1", index = "0", description = "In UTF-8.")
    private Path file;

    @Mixin
    private RemoteSite site;

    @Option(
            names = "--etag",
            paramLabel = "ETAG",
            description =
                    "The ETag of the article, as it was printed: it is revised only if nobody has changed it since."
                            + " Without one, as it is now.")
    private String etag;

    @Option(names = "--json", description = "As the site answers.")
    private boolean json;

    @Override
    public Integer call() {
        try {
            MarkdownArticle article = MarkdownArticle.in(file);
            OptionalLong known = number(article);
            JsonObject kept = known.isPresent() ? revised(known.getAsLong(), article) : drafted(article);
            System.out.println(json ? kept : line(kept, known.isPresent()));
            article.notKept(kept).ifPresent(System.err::println);
            return 0;
        } catch (MarkdownException | RemoteException reason) {
            System.err.println("%s is not pushed: %s".formatted(file.getFileName(), reason.getMessage()));
            return 1;
        }
    }

    private JsonObject drafted(MarkdownArticle article) throws RemoteException {
        if (etag != null) {
            throw new RemoteException("--etag is that of an article, and the file names none that the site has");
        }
        return site.post(ARTICLES, article.json(), Map.of());
    }

    private JsonObject revised(long id, MarkdownArticle article) throws RemoteException {
        String path = ARTICLES + "/" + id;
        String shown = etag == null ? site.get(path).getString("etag") : "\"" + etag.replace("\"", "") + "\"";
        return site.put(path, article.json(), Map.of("If-Match", shown));
    }

    private OptionalLong number(MarkdownArticle article) throws RemoteException {
        if (article.id().isPresent()) {
            return article.id();
        }
        Optional<String> slug = article.slug();
        return slug.isPresent() ? numberOf(slug.get()) : OptionalLong.empty();
    }

    /** Among those that were changed last. */
    private OptionalLong numberOf(String slug) throws RemoteException {
        String path = ARTICLES + "?limit=100";
        for (int pages = 0; path != null && pages < MOST_PAGES; pages++) {
            JsonObject page = site.get(path);
            for (JsonObject item : page.getJsonArray("items").getValuesAs(JsonObject.class)) {
                if (item.getString("slug").equals(slug)) {
                    return OptionalLong.of(item.getJsonNumber("id").longValue());
                }
            }
            path = RemoteSite.pathOf(page.getString("next", null));
        }
        return OptionalLong.empty();
    }

    private static String line(JsonObject kept, boolean revised) {
        long id = kept.getJsonNumber("id").longValue();
        return "%s %d is %s; its slug is %s, its ETag %s now%s"
                .formatted(
                        revised ? "Article" : "Draft",
                        id,
                        revised ? "revised" : "made",
                        kept.getString("slug"),
                        kept.getString("etag").replace("\"", ""),
                        revised ? "" : ". With \"id: " + id + "\" in the file, the next push revises it");
    }
}
