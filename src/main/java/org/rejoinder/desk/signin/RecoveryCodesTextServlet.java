package org.rejoinder.desk.signin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.rejoinder.account.Account;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.account.factor.RecoveryCodes;
import org.rejoinder.branding.SiteBrandingService;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.desk.RequestText;

/**
 * {@code /desk/factors/codes.txt}: the codes that a page has just shown, to keep as a file. The page sends them along, because
 * the site does not know them any more; nothing else is sent back.
 */
@WebServlet("/desk/factors/codes.txt")
public class RecoveryCodesTextServlet extends HttpServlet {

    private final transient RecoveryCodes recoveryCodes;
    private final transient CurrentUser currentUser;
    private final transient SiteBrandingService siteBrandingService;

    @Inject
    public RecoveryCodesTextServlet(
            RecoveryCodes recoveryCodes, CurrentUser currentUser, SiteBrandingService siteBrandingService) {
        this.recoveryCodes = recoveryCodes;
        this.currentUser = currentUser;
        this.siteBrandingService = siteBrandingService;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Account owner = currentUser.account().orElseThrow();
        List<String> shown =
                Arrays.asList(RequestText.in(request, "codes").strip().split("\\s+"));
        List<String> valid = recoveryCodes.valid(owner, shown);
        if (valid.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String site = siteBrandingService.current().masthead().name();
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"recovery-codes.txt\"");
        response.getWriter()
                .write(DeskMessages.of("factors.codes.file", site, owner.name()) + "\r\n\r\n"
                        + String.join("\r\n", valid) + "\r\n");
    }
}
