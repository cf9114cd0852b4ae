package org.rejoinder.cli.remote;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * An article as a file of Markdown (CommonMark, with tables). HTML in it stays as it is: the site decides what of it articles may have.
 *
 * @param html without a limit but that of the file: the site knows its own
 */
record MarkdownArticle(FrontMatter matter, OptionalLong id, OptionalLong part, String html) {

    private static final long LARGEST = 1 << 20;
    private static final String PART = "part";
    private static final String STANDFIRST = "standfirst";
    private static final String SUMMARY = "summary";
    private static final String TITLE = "title";

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,17}");
    private static final Pattern PICTURE = Pattern.compile("<img\\b");

    static MarkdownArticle in(Path file) throws MarkdownException {
        return of(read(file));
    }

    private static List<String> read(Path file) throws MarkdownException {
        try {
            if (Files.size(file) > LARGEST) {
                throw new MarkdownException("it has more than 1 MiB");
            }
            return Files.readString(file).lines().toList();
        } catch (CharacterCodingException e) {
            throw new MarkdownException("it is not in UTF-8");
        } catch (IOException e) {
            throw new MarkdownException("it cannot be read");
        }
    }

    static MarkdownArticle of(List<String> lines) throws MarkdownException {
        FrontMatter matter = FrontMatter.in(withoutMark(lines));
        if (matter.text(TITLE).isEmpty()) {
            throw new MarkdownException(matter.lineOf(TITLE), "\"title\" is missing");
        }
        if (matter.text(STANDFIRST).isPresent() && matter.text(SUMMARY).isPresent()) {
            throw new MarkdownException(
                    matter.lineOf(SUMMARY), "\"summary\" and \"standfirst\" are the same: give one");
        }
        String text = String.join("\n", lines.subList(matter.end(), lines.size()));
        return new MarkdownArticle(matter, number(matter, "id"), number(matter, PART), html(text));
    }

    private static List<String> withoutMark(List<String> lines) {
        return lines.stream()
                .map(line -> line.startsWith("\uFEFF") ? line.substring(1) : line)
                .toList();
    }

    private static OptionalLong number(FrontMatter matter, String key) throws MarkdownException {
        Optional<String> typed = matter.text(key);
        if (typed.isEmpty()) {
            return OptionalLong.empty();
        }
        if (!NUMBER.matcher(typed.get()).matches()) {
            throw new MarkdownException(matter.lineOf(key), "\"" + key + "\" takes a number");
        }
        return OptionalLong.of(Long.parseLong(typed.get()));
    }

    private static String html(String text) {
        return HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .build()
                .render(Parser.builder().extensions(EXTENSIONS).build().parse(text));
    }

    Optional<String> slug() {
        return matter.text("slug");
    }

    /** As the site takes it. */
    JsonObject json() {
        JsonObjectBuilder json =
                Json.createObjectBuilder().add(TITLE, matter.text(TITLE).orElseThrow());
        matter.text(STANDFIRST).or(() -> matter.text(SUMMARY)).ifPresent(text -> json.add(STANDFIRST, text));
        for (String key : List.of("byline", "series", "slug")) {
            matter.text(key).ifPresent(text -> json.add(key, text));
        }
        part.ifPresent(number -> json.add(PART, number));
        return json.add("tags", Json.createArrayBuilder(matter.texts(FrontMatter.TAGS)))
                .add("html", html)
                .build();
    }

    /** What the site left out, if that can be told; it has no pictures but its own. */
    Optional<String> notKept(JsonObject kept) {
        long left = pictures(html) - pictures(kept.getString("html", ""));
        return left <= 0
                ? Optional.empty()
                : Optional.of("Pictures left out: %d. Upload them at the desk or by the API; they are /media/… then"
                        .formatted(left));
    }

    private static long pictures(String html) {
        return PICTURE.matcher(html).results().count();
    }
}
