import java.io.IOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Removes the first import of a site, as an administrator does: {@code Removal SITE EMAIL PASSWORD}. Ends when it is done. */
final class Removal {

    private static final String RUN = "/desk/exchange/imports/1";
    private static final Pattern OWNER = Pattern.compile("action=\"" + RUN + "/removal\".*?name=\"owner\" value=\"([^\"]*)\"");
    private static final long LOOKS_EVERY_MILLIS = 250;

    private Removal() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var client = new Client(arguments[0]);
        client.signIn(arguments[1], arguments[2]);
        Matcher form = OWNER.matcher(client.get(RUN + "/removal"));
        if (!form.find()) {
            throw new IOException("nothing can be removed");
        }
        client.post(RUN + "/removal", Map.of("owner", form.group(1)), 303);
        for (String page = client.get(RUN); !page.contains(">Removed<"); page = client.get(RUN)) {
            if (page.contains("Removal interrupted")) {
                throw new IOException("the removal failed");
            }
            Thread.sleep(LOOKS_EVERY_MILLIS);
        }
    }
}
