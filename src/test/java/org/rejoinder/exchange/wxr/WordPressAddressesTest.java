package org.rejoinder.exchange.wxr;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordPressAddressesTest {

    private static final String SITE = "https://old.example";

    @Test
    void an_item_was_at_its_permalink_and_by_its_number_and_where_it_was_first() {
        assertEquals(
                List.of(SITE + "/is-it/", SITE + "/?p=7", SITE + "/first/"),
                addresses(SITE + "/is-it/", SITE + "/first/", List.of(), List.of()));
    }

    @Test
    void a_number_of_another_site_is_none_here() {
        for (String guid : List.of("/?p=77", "/?page_id=77", "/?post_type=x&p=77")) {
            assertEquals(
                    List.of(SITE + "/is-it/", SITE + "/?p=7"),
                    addresses(SITE + "/is-it/", "https://older.example" + guid, List.of(), List.of()));
        }
    }

    @Test
    void earlier_slugs_and_days_lead_there_in_every_combination() {
        assertEquals(
                List.of(
                        SITE + "/2018/02/03/is-it/",
                        SITE + "/?p=7",
                        SITE + "/2018/02/03/was-it/",
                        SITE + "/2017/07/29/is-it/",
                        SITE + "/2017/07/29/was-it/"),
                addresses(SITE + "/2018/02/03/is-it/", "", List.of("was-it"), List.of("2017-07-29")));
        assertEquals(
                List.of(
                        SITE + "/a/2018/02/is-it.html",
                        SITE + "/?p=7",
                        SITE + "/a/2018/02/was-it.html",
                        SITE + "/a/2017/07/is-it.html",
                        SITE + "/a/2017/07/was-it.html"),
                addresses(SITE + "/a/2018/02/is-it.html", "", List.of("was-it"), List.of("2017-07-29")));
    }

    @Test
    void an_earlier_slug_without_a_month_may_be_anothers_today() {
        assertEquals(
                List.of(SITE + "/is-it/", SITE + "/?p=7"),
                addresses(SITE + "/is-it/", "", List.of("was-it"), List.of("2017-07-29")));
        assertEquals(List.of(SITE + "/was-it/"), weaker(SITE + "/is-it/", "was-it", "is-it", ""));
        assertEquals(List.of(), weaker(SITE + "/2018/02/is-it/", "was-it"));
    }

    @Test
    void what_is_no_day_and_no_slug_adds_nothing() {
        assertEquals(
                List.of(SITE + "/2018/02/03/is-it/", SITE + "/?p=7"),
                addresses(SITE + "/2018/02/03/is-it/", "", List.of(""), List.of("", "nonsense", "0")));
    }

    private static List<String> weaker(String link, String... slugs) {
        var addresses = new WordPressAddresses(link, "is-it", "2018-02-03 04:05:06");
        addresses.addEarlier(List.of(slugs), List.of());
        return addresses.weaker();
    }

    private static List<String> addresses(String link, String guid, List<String> slugs, List<String> dates) {
        var addresses = new WordPressAddresses(link, "is-it", "2018-02-03 04:05:06");
        addresses.addEarlier(slugs, dates);
        return addresses.all(SITE, "7", guid);
    }
}
