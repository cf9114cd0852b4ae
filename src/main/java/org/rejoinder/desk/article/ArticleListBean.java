package org.rejoinder.desk.article;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rejoinder.account.Account;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.account.Permission;
import org.rejoinder.article.ArticleAccessDeniedException;
import org.rejoinder.article.ArticleContent;
import org.rejoinder.article.Publishing;
import org.rejoinder.article.PublishingSettingsService;
import org.rejoinder.article.Topic;
import org.rejoinder.article.front.PinnedArticles;
import org.rejoinder.article.list.ArticleList;
import org.rejoinder.article.list.ArticleListFilter;
import org.rejoinder.article.list.ArticleOrder;
import org.rejoinder.article.list.ArticleSearchCriteria;
import org.rejoinder.article.list.ArticleSummary;
import org.rejoinder.correction.ErrorReports;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.desk.Redirection;
import org.rejoinder.html.DecimalId;
import org.rejoinder.reply.Replies;

/** The articles that this person may edit, as they asked for them in the address of the page. */
@Named
@RequestScoped
public class ArticleListBean {

    static final int ON_A_PAGE = 50;

    private static final Set<String> OUTCOMES_OF_PINS = Set.of("done", "full", "unpublished");

    /** Characters. */
    private static final int LONGEST_SEARCH = 100;

    private static final int MOST_AUTHORS = 500;

    /**
     * An article in the list.
     *
     * @param standing in words
     * @param held how many of its replies wait for a decision
     * @param reports how many errors are reported in it
     * @param pinned to the front page
     */
    public record Row(
            long id,
            String title,
            String byline,
            boolean published,
            boolean deletable,
            String standing,
            Instant changedAt,
            long held,
            long reports,
            boolean pinned) {}

    @Inject
    private ArticleList list;

    @Inject
    private Publishing publishing;

    @Inject
    private PublishingSettingsService publishingSettingsService;

    @Inject
    private PinnedArticles pinnedArticles;

    @Inject
    private Replies replies;

    @Inject
    private ErrorReports reports;

    @Inject
    private ArticleTrashBean articleTrashBean;

    @Inject
    private CurrentUser currentUser;

    private ArticleSearchCriteria articleSearchCriteria;
    private String pins;
    private List<Row> rows;
    private String next;
    private String tag = "";

    @PostConstruct
    void open() {
        Map<String, String> asked =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        ArticleOrder order = order(asked.get("order"));
        articleSearchCriteria = new ArticleSearchCriteria(
                shelf(asked.get("state")),
                text(asked.get("q")),
                text(asked.get("tag")),
                DecimalId.in(asked.get("author")).orElse(null),
                order,
                place(asked, order));
        pins = asked.getOrDefault("pins", "");
    }

    private static ArticleListFilter shelf(String asked) {
        return Stream.of(ArticleListFilter.values())
                .filter(each -> each.name().equalsIgnoreCase(asked))
                .findFirst()
                .orElse(ArticleListFilter.ALL);
    }

    private static ArticleOrder order(String asked) {
        return Stream.of(ArticleOrder.values())
                .filter(each -> each.name().equalsIgnoreCase(asked))
                .findFirst()
                .orElse(ArticleOrder.CHANGED);
    }

    private static String text(String asked) {
        String text = asked == null ? "" : asked.strip();
        return text.length() > LONGEST_SEARCH ? text.substring(0, LONGEST_SEARCH) : text;
    }

    /** A place that nobody can read is the beginning. */
    private static ArticleSearchCriteria.Place place(Map<String, String> asked, ArticleOrder order) {
        Optional<Long> id = DecimalId.in(asked.get("id"));
        try {
            String after = asked.getOrDefault("after", "");
            return id.isPresent()
                    ? new ArticleSearchCriteria.Place(order.isByTime() ? Instant.parse(after) : after, id.get())
                    : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** What became of an article that was to be pinned: done, full, unpublished; empty if none was. */
    public String getPins() {
        return OUTCOMES_OF_PINS.contains(pins) ? pins : "";
    }

    public List<Row> getRows() {
        if (rows == null) {
            Account account = currentUser.account().orElseThrow();
            List<ArticleSummary> found = list.editableBy(account, articleSearchCriteria, ON_A_PAGE + 1);
            List<ArticleSummary> shown = found.subList(0, Math.min(ON_A_PAGE, found.size()));
            List<Long> ids = shown.stream().map(ArticleSummary::id).toList();
            Map<Long, Long> held = replies.countHeldOn(ids);
            Map<Long, Long> errors = reports.countAbout(ids);
            ZoneId zone = publishingSettingsService.rules().timeZone();
            List<Long> pinned = pinnedArticles.ids();
            rows = shown.stream()
                    .map(line -> row(
                            line,
                            zone,
                            held.getOrDefault(line.id(), 0L),
                            errors.getOrDefault(line.id(), 0L),
                            pinned.contains(line.id())))
                    .toList();
            next = found.size() > ON_A_PAGE ? address(shown.get(ON_A_PAGE - 1)) : null;
        }
        return rows;
    }

    private static Row row(ArticleSummary line, ZoneId zone, long held, long errors, boolean pinned) {
        String due = line.dueAt().map(at -> ArticleStatusLabels.due(at, zone)).orElse(null);
        return new Row(
                line.id(),
                line.title(),
                line.byline(),
                line.isPublished(),
                line.deletable(),
                ArticleStatusLabels.of(line.state(), line.stage(), line.workingCopy(), due),
                line.changedAt(),
                held,
                errors,
                pinned);
    }

    private String address(ArticleSummary last) {
        Object key = switch (articleSearchCriteria.order()) {
            case CHANGED -> last.changedAt();
            case PUBLISHED -> last.publishedAt().orElse(last.changedAt());
            case TITLE -> last.title().toLowerCase(Locale.ROOT);
        };
        return here() + "&after=" + encoded(key.toString()) + "&id=" + last.id();
    }

    private String here() {
        return "/desk/articles?state=" + getShelf() + "&q=" + encoded(articleSearchCriteria.words()) + "&tag="
                + encoded(articleSearchCriteria.tag()) + "&author=" + getAuthor() + "&order=" + getOrder();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public void addTag() {
        tag(true);
    }

    public void removeTag() {
        tag(false);
    }

    private static List<Long> chosen() {
        return Stream.of(FacesContext.getCurrentInstance()
                        .getExternalContext()
                        .getRequestParameterValuesMap()
                        .getOrDefault("chosen", new String[0]))
                .flatMap(id -> DecimalId.in(id).stream())
                .limit(ON_A_PAGE)
                .toList();
    }

    public void moveToTrash() {
        List<Long> chosen = chosen();
        if (chosen.isEmpty()) {
            DeskMessages.complain(null, DeskMessages.of("articles.tag.nothing"));
        } else {
            articleTrashBean.moveToTrash(chosen, here());
        }
    }

    private void tag(boolean add) {
        List<Long> chosen = chosen();
        String name = text(tag);
        if (chosen.isEmpty()) {
            DeskMessages.complain(null, DeskMessages.of("articles.tag.nothing"));
        } else if (!Topic.isName(name, ArticleContent.LONGEST_TAG)) {
            DeskMessages.complain("tagName", DeskMessages.of("articles.tag.missing", ArticleContent.LONGEST_TAG));
        } else {
            tag(chosen, name, add);
        }
    }

    private void tag(List<Long> chosen, String name, boolean add) {
        try {
            int changed = publishing.tag(currentUser.account().orElseThrow(), chosen, name, add);
            DeskMessages.tellNext("articles.tag.done", changed, chosen.size());
            Redirection.to(here());
        } catch (ArticleAccessDeniedException e) {
            DeskMessages.complain(null, DeskMessages.of("articles.tag.notYours"));
        }
    }

    /** The address of the next page; null on the last. */
    public String getNext() {
        getRows();
        return next;
    }

    public String getShelf() {
        return articleSearchCriteria.shelf().name().toLowerCase(Locale.ROOT);
    }

    public List<String> getShelves() {
        return Stream.of(ArticleListFilter.values())
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** What is searched for in titles, texts and what stands about them. */
    public String getWords() {
        return articleSearchCriteria.words();
    }

    public String getTagged() {
        return articleSearchCriteria.tag();
    }

    /** The number of an account; empty for everybody. */
    public String getAuthor() {
        Long author = articleSearchCriteria.author();
        return author == null ? "" : author.toString();
    }

    /** Whom the list can be narrowed to; nobody, for those who see their own articles only. */
    public Map<Long, String> getAuthors() {
        boolean all = currentUser.account().orElseThrow().may(Permission.EDIT_ALL_ARTICLES);
        return all ? list.authors(MOST_AUTHORS) : Map.of();
    }

    public String getOrder() {
        return articleSearchCriteria.order().name().toLowerCase(Locale.ROOT);
    }

    public List<String> getOrders() {
        return Stream.of(ArticleOrder.values())
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** Whether anything but the whole list was asked for. */
    public boolean isFiltered() {
        return articleSearchCriteria.shelf() != ArticleListFilter.ALL
                || !articleSearchCriteria.words().isEmpty()
                || !articleSearchCriteria.tag().isEmpty()
                || articleSearchCriteria.author() != null;
    }

    /** The tag to give to, or take from, the chosen articles. */
    public String getTag() {
        return tag;
    }

    public void setTag(String tag) {
        this.tag = tag;
    }
}
