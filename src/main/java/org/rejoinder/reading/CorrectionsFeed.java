package org.rejoinder.reading;

import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Date;
import java.util.List;
import org.rejoinder.settings.Settings;
import org.rejoinder.site.Site;

/** {@code /corrections.atom}: the newest corrections, for feed readers (RFC 4287). */
@WebServlet("/corrections.atom")
public class CorrectionsFeed extends HttpServlet {

    private final transient CorrectionsPage page;
    private final transient Settings settings;
    private final transient Site site;
    private final transient Hub hub;

    @Inject
    public CorrectionsFeed(CorrectionsPage page, Settings settings, Site site, Hub hub) {
        this.hub = hub;
        this.page = page;
        this.settings = settings;
        this.site = site;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        page.open(Long.MAX_VALUE);
        var feed = new SyndFeedImpl();
        feed.setFeedType("atom_1.0");
        feed.setEncoding("UTF-8");
        feed.setLanguage(site.getLanguage().getTag());
        feed.setTitle(site.wording().of("corrections.title") + " – " + site.getName());
        String self = settings.site() + "/corrections.atom";
        feed.setUri(self);
        feed.setLinks(FeedFormat.links(settings.site() + "/corrections", self, hub.address()));
        hub.announce(self, response);
        List<CorrectionView> corrections = page.getCorrections();
        feed.setPublishedDate(
                corrections.isEmpty()
                        ? new Date(0)
                        : Date.from(corrections.get(0).at()));
        feed.setEntries(corrections.stream().map(this::entry).toList());
        response.setContentType("application/atom+xml;charset=UTF-8");
        try {
            new SyndFeedOutput().output(feed, response.getWriter());
        } catch (FeedException e) {
            throw new IOException(e);
        }
    }

    private SyndEntry entry(CorrectionView correction) {
        var text = new SyndContentImpl();
        text.setType("text");
        text.setValue(site.wording().of("corrections.wrong") + " " + correction.wrong() + "\n"
                + site.wording().of("corrections.right") + " " + correction.right());
        var entry = new SyndEntryImpl();
        entry.setUri(settings.site() + "/corrections#correction-" + correction.id());
        entry.setLink(settings.site() + "/articles/" + correction.slug() + "#correction-" + correction.id());
        entry.setTitle(correction.title());
        entry.setAuthor(site.getName());
        entry.setPublishedDate(Date.from(correction.at()));
        entry.setUpdatedDate(Date.from(correction.at()));
        entry.setContents(List.of(text));
        return entry;
    }
}
