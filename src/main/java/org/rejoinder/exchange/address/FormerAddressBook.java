package org.rejoinder.exchange.address;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.rejoinder.article.Article;
import org.rejoinder.article.Articles;
import org.rejoinder.http.FormerAddresses;
import org.rejoinder.media.Picture;
import org.rejoinder.media.Pictures;
import org.rejoinder.page.StaticPage;
import org.rejoinder.page.StaticPages;

/** All addresses that articles and standing pages had elsewhere. They lead to where these are today, whatever they are called by then. */
@ApplicationScoped
@Transactional
public class FormerAddressBook implements FormerAddresses {

    private static final Pattern HAS_FEED = Pattern.compile("/(?:tags|authors|series)/[^/]+");

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Articles articles;

    @Inject
    private StaticPages pages;

    @Inject
    private Pictures pictures;

    /** An address that already leads somewhere goes on leading there. */
    public void addArticle(Collection<String> addresses, long article) {
        add(addresses, path -> FormerAddress.ofArticle(path, article));
    }

    /** An address that already leads somewhere goes on leading there. */
    public void addPage(Collection<String> addresses, long page) {
        add(addresses, path -> FormerAddress.ofPage(path, page));
    }

    /** An address that already leads somewhere goes on leading there. */
    public void addPicture(String address, long picture) {
        add(List.of(address), path -> FormerAddress.ofPicture(path, picture));
    }

    /**
     * An address that already leads somewhere goes on leading there.
     *
     * @param list a path of this site, whose feed is below it
     * @param run the import it came with, and goes with
     */
    public void addList(Collection<String> addresses, String list, long run) {
        add(addresses, path -> FormerAddress.ofList(path, list, run));
    }

    private void add(Collection<String> addresses, Function<FormerPath, FormerAddress> address) {
        FormerPath.ofAddresses(addresses).stream()
                .filter(path -> !path.isOfThisSite())
                .filter(path -> find(path).isEmpty())
                .forEach(path -> entities.persist(address.apply(path)));
    }

    /** The article is gone. */
    public void forget(long article) {
        entities.createQuery("delete from FormerAddress f where f.article = :article")
                .setParameter("article", article)
                .executeUpdate();
    }

    /** Lists are not looked for there any more. */
    public void forgetLists(long run) {
        entities.createQuery("delete from FormerAddress f where f.run = :run")
                .setParameter("run", run)
                .executeUpdate();
    }

    @Override
    public Optional<String> placeOf(String path, String query) {
        return FormerPath.of(path, query)
                .flatMap(asked -> articleAt(asked)
                        .map(article -> "/articles/" + article.slug() + (asked.feed() ? "/replies.atom" : ""))
                        .or(() -> pageAt(asked).map(page -> "/pages/" + page.slug()))
                        .or(() -> pictureAt(asked).map(Picture::address))
                        .or(() -> targetAt(asked)));
    }

    private Optional<String> targetAt(FormerPath asked) {
        return find(asked)
                .flatMap(FormerAddress::target)
                .map(path -> asked.feed() && HAS_FEED.matcher(path).matches() ? path + "/feed.atom" : path);
    }

    /** A smaller variant of one leads to it, too. */
    private Optional<Picture> pictureAt(FormerPath path) {
        return PictureVariants.of(path.path()).stream()
                .map(variant -> FormerPath.of(variant, null))
                .flatMap(Optional::stream)
                .flatMap(variant -> find(variant).flatMap(FormerAddress::picture).stream())
                .flatMap(picture -> pictures.with(picture).stream())
                .findFirst();
    }

    private Optional<StaticPage> pageAt(FormerPath path) {
        return find(path).flatMap(FormerAddress::page).flatMap(pages::with).filter(StaticPage::isPublished);
    }

    /** The first that was at one of these elsewhere, or is or was at one of them here. */
    public Optional<Article> articleAt(List<FormerPath> paths) {
        return paths.stream()
                .flatMap(path -> articleAt(path).or(() -> articleHere(path)).stream())
                .findFirst();
    }

    private Optional<Article> articleHere(FormerPath path) {
        return path.slug()
                .flatMap(slug -> articles.published(slug)
                        .or(() -> articles.retracted(slug))
                        .or(() -> articles.movedFrom(slug)));
    }

    private Optional<Article> articleAt(FormerPath path) {
        return find(path)
                .flatMap(FormerAddress::article)
                .flatMap(articles::with)
                .filter(Article::isKnownToReaders);
    }

    private Optional<FormerAddress> find(FormerPath path) {
        return Optional.ofNullable(entities.find(FormerAddress.class, FormerAddress.digestOf(path)));
    }
}
