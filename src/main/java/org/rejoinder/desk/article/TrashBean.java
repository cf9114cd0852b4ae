package org.rejoinder.desk.article;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rejoinder.account.Account;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.desk.Redirection;
import org.rejoinder.html.DecimalId;
import org.rejoinder.trash.Trash;
import org.rejoinder.trash.TrashKind;
import org.rejoinder.trash.TrashSource;
import org.rejoinder.trash.TrashedItem;

/** The bin, one kind of thing at a time: {@code ?kind=picture}; {@code after} and {@code id} go on behind one. */
@Named
@ViewScoped
public class TrashBean implements Serializable {

    private static final int ON_A_PAGE = 50;

    @Inject
    private Trash trash;

    @Inject
    private CurrentUser currentUser;

    private List<TrashKind> kinds;
    private TrashKind kind;
    private List<TrashedItem> items;
    private boolean more;

    @PostConstruct
    void open() {
        Map<String, String> asked =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        kinds = trash.kinds(account());
        kind = kinds.stream()
                .filter(each -> each.name().equalsIgnoreCase(asked.get("kind")))
                .findFirst()
                .orElse(kinds.get(0));
        List<TrashedItem> found = source().list(account(), position(asked), ON_A_PAGE + 1);
        more = found.size() > ON_A_PAGE;
        items = List.copyOf(found.subList(0, Math.min(ON_A_PAGE, found.size())));
    }

    /** A place that nobody can read is the beginning. */
    private static TrashedItem.Position position(Map<String, String> asked) {
        Optional<Long> id = DecimalId.in(asked.get("id"));
        try {
            return id.isPresent()
                    ? new TrashedItem.Position(Instant.parse(asked.getOrDefault("after", "")), id.get())
                    : TrashedItem.Position.BEGINNING;
        } catch (DateTimeException e) {
            return TrashedItem.Position.BEGINNING;
        }
    }

    public void restore(TrashedItem item) {
        tell(source().restore(account(), item.id()) ? "bin.restored" : "bin.gone", item);
    }

    public void delete(TrashedItem item) {
        tell(source().delete(account(), item.id()) ? "bin.deleted" : "bin.gone", item);
    }

    private void tell(String key, TrashedItem item) {
        DeskMessages.tellNext(key, item.name());
        Redirection.to(getHere());
    }

    private TrashSource source() {
        return trash.of(kind).orElseThrow();
    }

    private Account account() {
        return currentUser.account().orElseThrow();
    }

    public String getHere() {
        return "/desk/bin?kind=" + name(kind);
    }

    public String name(TrashKind each) {
        return each.name().toLowerCase(Locale.ROOT);
    }

    public List<TrashKind> getKinds() {
        return kinds;
    }

    public TrashKind getKind() {
        return kind;
    }

    public List<TrashedItem> getItems() {
        return items;
    }

    /** When it is deleted for good. */
    public Instant end(TrashedItem item) {
        return item.at().plus(Trash.KEPT);
    }

    /** The address of the next page; null on the last. */
    public String getNext() {
        if (!more) {
            return null;
        }
        TrashedItem last = items.get(items.size() - 1);
        return getHere() + "&after=" + last.at() + "&id=" + last.id();
    }
}
