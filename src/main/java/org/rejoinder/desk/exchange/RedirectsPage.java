package org.rejoinder.desk.exchange;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.exchange.address.ListedRedirect;
import org.rejoinder.exchange.address.RedirectList;

/** Former addresses, where they lead, and more of them as they are typed. */
@Named
@RequestScoped
public class RedirectsPage {

    private static final int ON_A_PAGE = 50;

    @Inject
    private RedirectList redirects;

    private String words = "";
    private String after = "";
    private List<ListedRedirect> rows = List.of();
    private long total;
    private boolean more;
    private String from = "";
    private String to = "";
    private String outcome;
    private String problem;
    private String fileProblem;
    private RedirectFile.Report report;

    void open(String sought, String behind) {
        words = sought;
        after = behind;
        List<ListedRedirect> found = redirects.list(sought, behind, ON_A_PAGE + 1);
        more = found.size() > ON_A_PAGE;
        rows = found.subList(0, Math.min(ON_A_PAGE, found.size()));
        total = redirects.count(sought);
    }

    void type(String typedFrom, String typedTo) {
        from = typedFrom;
        to = typedTo;
    }

    void tell(String told) {
        outcome = told;
    }

    void complain(String told) {
        problem = told;
    }

    void complainOfFile(String told) {
        fileProblem = told;
    }

    void report(RedirectFile.Report read) {
        report = read;
    }

    public List<ListedRedirect> getRows() {
        return rows;
    }

    public String getTotal() {
        return DeskMessages.of(total == 1 ? "redirects.one" : "redirects.many", ImportView.number(total));
    }

    public boolean isContinued() {
        return !after.isEmpty();
    }

    /** Where the list goes on; null at its end. */
    public String getNext() {
        return more
                ? "/desk/exchange/redirects?q=" + encoded(words) + "&after="
                        + encoded(rows.get(rows.size() - 1).from())
                : null;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public String getWords() {
        return words;
    }

    public String getFrom() {
        return from;
    }

    public String getTo() {
        return to;
    }

    public String getOutcome() {
        return outcome;
    }

    public String getProblem() {
        return problem;
    }

    public String getFileProblem() {
        return fileProblem;
    }

    /** What became of the lines of a file; null if there was none. */
    public RedirectFile.Report getReport() {
        return report;
    }

    public String getReportSummary() {
        return DeskMessages.of(
                "redirects.report",
                ImportView.number(report.added()),
                ImportView.number(report.known()),
                ImportView.number(report.refused()));
    }
}
