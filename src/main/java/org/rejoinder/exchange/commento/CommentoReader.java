package org.rejoinder.exchange.commento;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rejoinder.exchange.ExportReader;
import org.rejoinder.exchange.ExportVisitor;
import org.rejoinder.exchange.SourceNote;
import org.rejoinder.exchange.SourceSite;
import org.rejoinder.exchange.SourceThread;
import org.rejoinder.exchange.json.ExportJson;

/** Reads the file twice: who wrote comes behind what was written. */
public final class CommentoReader implements ExportReader {

    @Override
    public void read(Path file, ExportVisitor visitor) throws IOException {
        CommentoIndex index = CommentoIndex.of(file);
        try (var json = new ExportJson(file)) {
            new Reading(json, index, visitor).comments();
        }
    }

    private static final class Reading {

        private final ExportJson json;
        private final CommentoIndex index;
        private final ExportVisitor visitor;
        private final Set<String> threads = new HashSet<>();
        private long votes;
        private long sticky;

        Reading(ExportJson json, CommentoIndex index, ExportVisitor visitor) {
            this.json = json;
            this.index = index;
            this.visitor = visitor;
        }

        void comments() throws IOException {
            String domain = index.domain();
            visitor.site(new SourceSite(domain, domain.contains(".") ? "https://" + domain : "comentario:" + domain));
            json.nextDocument();
            while (json.nextKey()) {
                if (!json.key().equals("comments") || !json.isArray()) {
                    json.skip();
                    continue;
                }
                while (json.nextObject()) {
                    comment(new CommentoComment(json.fields(CommentoComment.WANTED)));
                }
            }
            count(votes, "%,d comments have votes, which are left out.");
            count(sticky, "%,d comments stood above the others, which none does here.");
            index.people.notes().forEach(visitor::note);
            json.notes().forEach(visitor::note);
        }

        private void comment(CommentoComment comment) {
            String path = comment.path(index);
            if (threads.add(path)) {
                visitor.thread(new SourceThread(path, List.of(path)));
            }
            votes += comment.hasVotes() ? 1 : 0;
            sticky += comment.isSticky() ? 1 : 0;
            visitor.reply(comment.reply(index));
        }

        private void count(long many, String words) {
            if (many > 0) {
                visitor.note(new SourceNote("", words.formatted(many)));
            }
        }
    }
}
