package org.rejoinder.exchange.remark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rejoinder.exchange.ExportReader;
import org.rejoinder.exchange.ExportVisitor;
import org.rejoinder.exchange.SourceNote;
import org.rejoinder.exchange.SourceSite;
import org.rejoinder.exchange.SourceThread;
import org.rejoinder.exchange.UnreadableExportException;
import org.rejoinder.exchange.json.ExportJson;
import org.rejoinder.exchange.lookup.SourcePeople;

/** What {@code remark42 backup} and its nightly backups write. */
public final class RemarkReader implements ExportReader {

    @Override
    public void read(Path file, ExportVisitor visitor) throws IOException {
        try (var json = new ExportJson(file)) {
            new Reading(json, visitor).backup();
        }
    }

    private static final class Reading {

        private final ExportJson json;
        private final ExportVisitor visitor;
        private final SourcePeople people = new SourcePeople();
        private final Set<String> threads = new HashSet<>();
        private long votes;
        private long pins;
        private boolean begun;

        Reading(ExportJson json, ExportVisitor visitor) {
            this.json = json;
            this.visitor = visitor;
        }

        void backup() throws IOException {
            if (!json.nextDocument()) {
                throw new UnreadableExportException("The file is empty.");
            }
            while (json.nextKey()) {
                if (json.key().equals("users") && json.isArray()) {
                    users();
                } else {
                    json.skip();
                }
            }
            while (json.nextDocument()) {
                comment(RemarkComment.read(json));
            }
            begin("");
            count(votes, "%,d comments have votes, which are left out.");
            count(pins, "%,d comments were pinned, which nothing is here.");
            people.notes().forEach(visitor::note);
            json.notes().forEach(visitor::note);
        }

        /** Only of those who asked for mail. */
        private void users() throws IOException {
            while (json.nextObject()) {
                Map<String, String> user = json.fields(Set.of("id", "details.email"));
                if (user.containsKey("details.email")) {
                    people.add(user.getOrDefault("id", ""), "", user.get("details.email"), "");
                }
            }
        }

        private void comment(RemarkComment comment) {
            begin(comment.site());
            if (threads.add(comment.address())) {
                visitor.thread(new SourceThread(comment.address(), List.of(comment.address())));
            }
            votes += comment.hasVotes() ? 1 : 0;
            pins += comment.isPinned() ? 1 : 0;
            visitor.reply(comment.reply(people.find(comment.user()).email()));
        }

        private void begin(String site) {
            if (!begun) {
                begun = true;
                visitor.site(new SourceSite(site, "remark42:" + site));
            }
        }

        private void count(long many, String words) {
            if (many > 0) {
                visitor.note(new SourceNote("", words.formatted(many)));
            }
        }
    }
}
