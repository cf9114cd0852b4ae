package org.rejoinder.reader;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.rejoinder.http.PathTail;
import org.rejoinder.pagecache.PageDependencies;

/** {@code /assets/reader-0123456789abcdef.css}: bytes that never change. */
@WebServlet("/assets/*")
public class AssetServlet extends HttpServlet {

    private static final String FOR_GOOD = "public, max-age=31536000, immutable";

    private final transient Assets assets;
    private final transient PageDependencies pageDependencies;

    @Inject
    public AssetServlet(Assets assets, PageDependencies pageDependencies) {
        this.assets = assets;
        this.pageDependencies = pageDependencies;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Assets.Asset> asset = assets.byFile(PathTail.of(request));
        if (asset.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        pageDependencies.site();
        if (asset.get().address().equals(request.getRequestURI())) {
            response.setHeader("Cache-Control", FOR_GOOD);
        }
        response.setContentType(asset.get().type());
        response.getOutputStream().write(asset.get().bytes());
    }
}
