package org.rejoinder.support;

import java.io.File;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** One server and one deployment for every in-container test: the application as it was built, and the tests. */
@ArquillianSuiteDeployment
public class InContainer {

    @Deployment
    public static WebArchive application() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File("target/rejoinder.war"))
                .addPackages(
                        true,
                        path -> path.get()
                                .matches(
                                        ".*(IT|IT\\$.*|/support/(CpuTime|Given|Eventually|ExportFixture|Figures|KeyClient|RawConnection|UnwillingMailServer).*|/http/RunnerAccess|/reader/AnyReader|/mail/Letterbox|/notification/StaffPost|/article/PublicationJobRun|/api/description/RandomJson|/api/description/RandomRequest|/exchange/WithoutPlaces|/exchange/run/LongExport.*|/exchange/(wxr/WxrFile|disqus/DisqusFile|remark/RemarkFile|commento/CommentoFile|isso/IssoFile|ghost/GhostFile))\\.class"),
                        "org.rejoinder")
                .addAsResource("org/rejoinder/exchange/isso/isso.db");
    }
}
