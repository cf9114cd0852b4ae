package org.rejoinder.article;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rejoinder.article.metadata.SearchMetadata;
import org.rejoinder.html.ArticleMarkup;
import org.rejoinder.html.LeadImage;
import org.rejoinder.html.SafeHtml;

/** What an article says, and at which address: that of the revision which readers get, and of the newest one while they get none. */
@MappedSuperclass
public abstract class ShownContent {

    /** With the handles, which nobody types; as long as the column. */
    private static final int LONGEST_KEPT_BYLINE = 1_000;

    @Column(nullable = false)
    private String slug;

    @Column(name = "slug_chosen", nullable = false)
    private boolean slugChosen;

    @Column(nullable = false)
    private String title;

    @Column(nullable = false)
    private String standfirst;

    /** As it was typed, with the handles that stand in it. */
    @Column(nullable = false)
    private String byline;

    @Column(nullable = false)
    private String body;

    @ElementCollection
    @CollectionTable(name = "article_tag", joinColumns = @JoinColumn(name = "article_id"))
    @OrderColumn(name = "place")
    private List<Topic> tags = new ArrayList<>();

    /** Those in its byline. */
    @ElementCollection
    @CollectionTable(name = "article_byline", joinColumns = @JoinColumn(name = "article_id"))
    @OrderColumn(name = "place")
    @Column(name = "handle", nullable = false)
    private List<String> handles = new ArrayList<>();

    /** Empty if it is in none. */
    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "series", nullable = false))
    @AttributeOverride(name = "slug", column = @Column(name = "series_slug", nullable = false))
    private Topic series;

    @Column(nullable = false)
    private int part;

    @Embedded
    private SearchMetadata search;

    /** The address of the picture that was chosen to stand for it; null for the first wide one in its text. */
    @Column(name = "lead_image")
    private String leadImage;

    @Column(name = "lead_alternative")
    private String leadAlternative;

    final void show(ArticleContent articleContent) {
        title = articleContent.title();
        standfirst = articleContent.standfirst();
        byline = articleContent.byline();
        body = articleContent.body();
        replace(tags, articleContent.tags().stream().map(Topic::named).toList());
        replace(handles, credits().handles());
        series = Topic.named(articleContent.series());
        part = articleContent.part();
        if (!articleContent.search().equals(search)) {
            search = articleContent.search().copy();
        }
    }

    /** @param fitting made from its present title */
    final void followTitle(String fitting) {
        slug = fitting;
        slugChosen = false;
    }

    /** To an address that a person chose: another title does not change it. */
    final void moveTo(String chosen) {
        slug = chosen;
        slugChosen = true;
    }

    /** @return whether its names lead elsewhere than before */
    final boolean linkByline(Byline linked) {
        if (linked.equals(credits()) || linked.typed().length() > LONGEST_KEPT_BYLINE) {
            return false;
        }
        byline = linked.typed();
        replace(handles, linked.handles());
        return true;
    }

    /** @param name of the other tag; null for none */
    final void replaceTag(String slug, String name) {
        String other = name == null ? "" : Topic.slugOf(name);
        boolean known = tags.stream()
                .anyMatch(tag -> tag.slug().equals(other) && !tag.slug().equals(slug));
        replace(
                tags,
                tags.stream()
                        .filter(tag -> !tag.slug().equals(slug) || name != null && !known)
                        .map(tag -> tag.slug().equals(slug) ? Topic.named(name) : tag)
                        .toList());
    }

    final void addTag(String name) {
        Topic tag = Topic.named(name);
        if (tags.size() < ArticleContent.MOST_TAGS
                && tags.stream().noneMatch(each -> each.slug().equals(tag.slug()))) {
            tags.add(tag);
        }
    }

    final void replaceSeries(String slug, String name) {
        if (series.slug().equals(slug)) {
            series = Topic.named(name);
        }
    }

    private static <T> void replace(List<T> some, List<T> others) {
        if (!some.equals(others)) {
            some.clear();
            some.addAll(others);
        }
    }

    final ArticleContent manuscript() {
        return new ArticleContent(title, standfirst, byline, body, tags(), series.name(), part, search);
    }

    public String slug() {
        return slug;
    }

    final boolean isSlugChosen() {
        return slugChosen;
    }

    public String title() {
        return title;
    }

    public String standfirst() {
        return standfirst;
    }

    /** As readers see it. */
    public String byline() {
        return credits().words();
    }

    /** Its byline, name by name. */
    public Byline credits() {
        return Byline.of(byline);
    }

    /** @param chosen to stand for it in lists and feeds; null for the first wide one in its text */
    public void leadWith(LeadImage chosen) {
        leadImage = chosen == null ? null : chosen.address();
        leadAlternative = chosen == null ? null : chosen.alternative();
    }

    /** Whether somebody has chosen the picture that stands for it. */
    public boolean isLeadImageChosen() {
        return leadImage != null;
    }

    /** The picture that stands for it where it is not read itself. */
    public Optional<LeadImage> leadImage() {
        return Optional.ofNullable(leadImage)
                .flatMap(address -> LeadImage.of(address, leadAlternative))
                .or(() -> LeadImage.in(body));
    }

    public SafeHtml body() {
        return ArticleMarkup.clean(body);
    }

    public List<String> tags() {
        return tags.stream().map(Topic::name).toList();
    }

    /** The series that it is a part of. */
    public Optional<Topic> series() {
        return Optional.of(series).filter(named -> !named.name().isEmpty());
    }

    /** Which part of its series, from 1; 0 if it is in none. */
    public int part() {
        return part;
    }

    /** What search engines are told instead of it. */
    public SearchMetadata search() {
        return search;
    }
}
