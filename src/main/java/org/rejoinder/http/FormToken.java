package org.rejoinder.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rejoinder.crypto.HmacSha256;
import org.rejoinder.crypto.RootKey;

/**
 * What a form on a page brings along whose address is a secret and is told to nobody ({@link PrivatePageHeaders}): a browser then says
 * {@code Origin: null}, as it does for a form of another site in a sandbox, and where the site has no https it says nothing
 * else. It is made of the address of the page, so that only who has been there can have it.
 */
@Named
@ApplicationScoped
public class FormToken {

    private static final Pattern FIELD = Pattern.compile("(?:^|&)form=([0-9a-f]{64})(?:&|$)");

    private HmacSha256 digest;

    protected FormToken() {}

    @Inject
    public FormToken(RootKey root) {
        digest = new HmacSha256(root, "form");
    }

    /** Where a form of the page that is being shown is sent: to the page itself. */
    public String getHere() {
        Map<String, Object> request =
                FacesContext.getCurrentInstance().getExternalContext().getRequestMap();
        String path = (String) request.get(RequestDispatcher.FORWARD_REQUEST_URI);
        return path + "?form=" + digest.hexOf(path);
    }

    boolean fits(HttpServletRequest request) {
        Matcher field = FIELD.matcher(request.getQueryString() == null ? "" : request.getQueryString());
        return field.find()
                && MessageDigest.isEqual(
                        field.group(1).getBytes(StandardCharsets.US_ASCII),
                        digest.hexOf(request.getRequestURI()).getBytes(StandardCharsets.US_ASCII));
    }
}
