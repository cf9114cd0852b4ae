package org.rejoinder.exchange.disqus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.rejoinder.exchange.ExportReader;
import org.rejoinder.exchange.ExportVisitor;
import org.rejoinder.exchange.SourceNote;
import org.rejoinder.exchange.SourceReply;
import org.rejoinder.exchange.SourceSite;
import org.rejoinder.exchange.SourceThread;
import org.rejoinder.exchange.UnreadableExportException;
import org.rejoinder.exchange.xml.ExportXml;

/** What Disqus sends to whoever asks for the comments of a site: all threads, then all posts. */
public final class DisqusReader implements ExportReader {

    @Override
    public void read(Path file, ExportVisitor visitor) throws IOException {
        try (var xml = new ExportXml(file)) {
            new Reading(xml, visitor).disqus();
        }
    }

    private static final class Reading {

        private final ExportXml xml;
        private final ExportVisitor visitor;

        /** Those in which nobody has said anything yet. There is one for each address at which somebody ever read. */
        private final Map<String, SourceThread> quiet = new LinkedHashMap<>();

        private String forum = "";
        private long deleted;
        private boolean begun;

        Reading(ExportXml xml, ExportVisitor visitor) {
            this.xml = xml;
            this.visitor = visitor;
        }

        void disqus() throws IOException {
            if (!xml.nextChild() || !xml.name().equals("disqus")) {
                throw new UnreadableExportException("This is no export of Disqus: it begins with <" + xml.name()
                        + ">. There, Admin → Community → Export makes one.");
            }
            while (xml.nextChild()) {
                switch (xml.name()) {
                    case "thread" -> thread();
                    case "post" -> post();
                    default -> xml.skip();
                }
            }
            begin();
            count(quiet.size(), "%,d threads have no replies.");
            count(deleted, "%,d threads were deleted; their replies are left out.");
            xml.notes().forEach(visitor::note);
        }

        private void thread() throws IOException {
            var thread = new DisqusThread(xml);
            thread.read();
            forum = forum.isEmpty() ? thread.forum() : forum;
            if (thread.isDeleted()) {
                deleted++;
            } else {
                quiet.putIfAbsent(thread.key(), new SourceThread(thread.key(), thread.addresses()));
            }
        }

        private void post() throws IOException {
            SourceReply reply = new DisqusPost(xml).read();
            begin();
            SourceThread thread = quiet.remove(reply.article());
            if (thread != null) {
                visitor.thread(thread);
            }
            visitor.reply(reply);
        }

        private void begin() {
            if (!begun) {
                begun = true;
                visitor.site(new SourceSite(
                        forum, forum.isEmpty() ? "https://disqus.com" : "https://%s.disqus.com".formatted(forum)));
            }
        }

        private void count(long many, String words) {
            if (many > 0) {
                visitor.note(new SourceNote("", words.formatted(many)));
            }
        }
    }
}
