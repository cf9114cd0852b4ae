package org.rejoinder.desk.exchange;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.exchange.run.ImportRun;
import org.rejoinder.exchange.run.ImportRuns;
import org.rejoinder.exchange.run.ImportStart;

/** What was brought from elsewhere, and the forms for bringing more. */
@Named
@RequestScoped
public class ExchangePage {

    private static final int ON_A_PAGE = 25;

    @Inject
    private ImportRuns runs;

    @Inject
    private ImportStart start;

    private List<ImportView> imports = List.of();
    private Long next;
    private long most;
    private String path = "";
    private String pictures = "";
    private boolean fetching;
    private String outcome;
    private String problem;
    private String pathProblem;
    private String picturesProblem;

    void open(long before) throws IOException {
        List<ImportRun> found = runs.before(before, ON_A_PAGE + 1);
        List<ImportRun> shown = found.subList(0, Math.min(ON_A_PAGE, found.size()));
        imports = shown.stream().map(ImportView::new).toList();
        next = found.size() > ON_A_PAGE ? shown.get(ON_A_PAGE - 1).id() : null;
        most = start.most();
    }

    void tell(String words) {
        outcome = words;
    }

    void complain(String words) {
        problem = words;
    }

    void fill(String typedPath, String typedPictures, boolean fetches) {
        path = typedPath;
        pictures = typedPictures;
        fetching = fetches;
    }

    void complainOfPath(String words) {
        pathProblem = words;
    }

    void complainOfPictures(String words) {
        picturesProblem = words;
    }

    public List<ImportView> getImports() {
        return imports;
    }

    /** Where the list goes on; null at its end. */
    public String getNext() {
        return next == null ? null : "/desk/exchange?before=" + next;
    }

    /** Bytes of an export that can be sent. */
    public long getMost() {
        return most;
    }

    public String getMostInWords() {
        return FileSizes.of(most);
    }

    public String getTooLarge() {
        return DeskMessages.of("exchange.large", getMostInWords());
    }

    public String getPath() {
        return path;
    }

    public String getOutcome() {
        return outcome;
    }

    public String getProblem() {
        return problem;
    }

    public String getPathProblem() {
        return pathProblem;
    }

    public String getPictures() {
        return pictures;
    }

    public String getPicturesProblem() {
        return picturesProblem;
    }

    public boolean isFetching() {
        return fetching;
    }
}
