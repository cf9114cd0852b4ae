package org.rejoinder.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnUrlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk",
                "/desk/queue",
                "/desk/articles/7/revisions?from=1&to=2",
                "/desk/queue?q=100%25",
                "/desk/queue?q=a+b%2Bc&state=published",
                "/desk/queue?q=caf%C3%A9&q=%D8%B3%D9%84",
                "/desk/queue?q=%26%3D%23%3F%2F%0D%0A",
                "/desk/queue?q=a/b?c:d@e;f,(g)*!'$~._-"
            })
    void a_page_of_the_desk_is_led_to_with_its_query_as_it_was(String asked) {
        assertEquals(asked, ReturnUrl.checked(asked));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "desk",
                "//evil.example",
                "/\\evil.example",
                "/desk//evil.example",
                "/desk?to=//evil.example",
                "/desk\\..\\evil",
                "/desk/../evil",
                "/desk/%2e%2e/evil",
                "/desk/queue?q=1\r\nSet-Cookie: a=b",
                "/desk/queue\n",
                "/desk/queue?q=%zz",
                "/desk/queue?q=%2",
                "/desk/queue?q=%",
                "/desk/queue#x",
                "/desk/queue?q=\u00e9",
                "/desk/queue?q=\t",
                "/desk/queue?q=a b",
                "/desk/queue?q=\"<x>\"",
                "/desk@evil.example",
                "/desk.evil.example",
                "/deskx",
                "https://evil.example/desk",
                "javascript:alert(1)",
                " /desk/queue"
            })
    void everything_else_leads_to_the_desk(String asked) {
        assertEquals("/desk", ReturnUrl.checked(asked));
    }

    @ParameterizedTest
    @ValueSource(ints = {2_001, 100_000})
    void so_does_what_is_longer_than_any_link(int length) {
        assertEquals("/desk", ReturnUrl.checked("/desk/queue?q=" + "%41".repeat(length)));
    }
}
