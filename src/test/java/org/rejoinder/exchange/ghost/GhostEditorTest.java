package org.rejoinder.exchange.ghost;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What both editors keep, as HTML. */
class GhostEditorTest {

    private final Set<String> leftOut = new TreeSet<>();

    @Test
    void paragraphs_headings_quotations_lists_and_links_are_themselves() {
        assertLexical(
                "<p>a <a href=\"https://a.example/?x=1&amp;y\">b</a><br>c</p><h3>d</h3><blockquote>e</blockquote>"
                        + "<ol><li>f</li><li><ul><li>g</li></ul></li></ol><hr>",
                "{'children':[{'text':'a ','type':'text'},{'children':[{'text':'b','type':'extended-text'}],'type':'link','url':"
                        + "'https://a.example/?x=1&y'},{'type':'linebreak'},{'text':'c','type':'text'}],'type':'paragraph'},"
                        + "{'children':[{'text':'d','type':'text'}],'type':'extended-heading','tag':'h3'},"
                        + "{'children':[{'text':'e','type':'text'}],'type':'extended-quote'},"
                        + "{'children':[{'children':[{'text':'f','type':'text'}],'type':'listitem'},{'children':[{'children':[{'children':["
                        + "{'text':'g','type':'text'}],'type':'listitem'}],'type':'list','listType':'bullet'}],'type':'listitem'}],"
                        + "'type':'list','listType':'number','tag':'ol'},{'type':'horizontalrule'}");
    }

    @ParameterizedTest
    @CsvSource({
        "0, x",
        "1, <strong>x</strong>",
        "2, <em>x</em>",
        "3, <strong><em>x</em></strong>",
        "4, <s>x</s>",
        "8, x",
        "16, <code>x</code>",
        "32, <sub>x</sub>",
        "64, <sup>x</sup>",
        "128, x",
        "-1, <strong><em><s><code><sub><sup>x</sup></sub></code></s></em></strong>"
    })
    void words_are_what_the_bits_of_a_number_say(int format, String html) {
        assertLexical(html, "{'text':'x','format':%d,'type':'extended-text'}".formatted(format));
    }

    @Test
    void words_are_no_elements() {
        assertLexical("<p>&lt;script&gt;x</p>", "{'children':[{'text':'<script>x'}],'type':'paragraph'}");
        assertLexical("<h2></h2>", "{'children':[],'type':'heading','tag':'script'}");
        assertLexical(
                "<figure><img src=\"&quot;&gt;&lt;script&gt;\" alt=\"\"></figure>",
                "{'type':'image','src':'\\\"><script>'}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'type':'image','src':'/a.jpg','alt':'A','caption':'<i>C</i>','href':'/b' | "
                        + "<figure><a href=\"/b\"><img src=\"/a.jpg\" alt=\"A\"></a><figcaption><i>C</i></figcaption></figure>",
                "'type':'gallery','images':[{'src':'/a.jpg'},{'src':'/b.jpg'}],'caption':'C' | "
                        + "<figure><img src=\"/a.jpg\" alt=\"\"></figure><figure><img src=\"/b.jpg\" alt=\"\"></figure><p>C</p>",
                "'type':'bookmark','url':'https://a.example/','metadata':{'title':'T'},'caption':'' | "
                        + "<p><a href=\"https://a.example/\">T</a></p>",
                "'type':'embed','url':'https://a.example/','html':'<iframe>' | "
                        + "<p><a href=\"https://a.example/\">https://a.example/</a></p>",
                "'type':'html','html':'<p>x</p>' | <p>x</p>",
                "'type':'codeblock','code':'a < b','language':'java' | <pre><code>a &lt; b</code></pre>",
                "'type':'callout','calloutText':'<b>x</b>','calloutEmoji':'!' | <blockquote><p>! <b>x</b></p></blockquote>",
                "'type':'toggle','heading':'Q','content':'<p>A</p>' | <h4>Q</h4><p>A</p>",
                "'type':'button','buttonText':'Go','buttonUrl':'/b' | <p><a href=\"/b\">Go</a></p>",
                "'type':'header','header':'H','subheader':'S','buttonText':'Go','buttonUrl':'/b' | "
                        + "<h2>H</h2><h3>S</h3><p><a href=\"/b\">Go</a></p>",
                "'type':'video','src':'/a.mp4','caption':'C' | <p><a href=\"/a.mp4\">/a.mp4</a></p><p>C</p>",
                "'type':'audio','src':'/a.mp3','title':'T' | <p><a href=\"/a.mp3\">T</a></p>",
                "'type':'file','src':'/a.pdf','fileTitle':'','fileName':'a.pdf','fileCaption':'C' | "
                        + "<p><a href=\"/a.pdf\">a.pdf</a></p><p>C</p>",
                "'type':'product','productTitle':'P','productDescription':'D','productUrl':'/p','productButton':'Buy' | "
                        + "<h4>P</h4><p>D</p><p><a href=\"/p\">Buy</a></p>",
                "'type':'button','buttonText':'Go','buttonUrl':'' | <p>Go</p>"
            })
    void a_card_is_what_it_says(String card, String html) {
        assertLexical(html, "{" + card + "}");
        assertEquals(Set.of(), leftOut);
    }

    @Test
    void markdown_in_a_card_is_html() {
        assertLexical("<p>It <strong>is</strong>.</p>\n", "{'type':'markdown','markdown':'It **is**.'}");
    }

    @Test
    void cards_of_mails_and_memberships_and_those_that_nobody_knows_are_left_out_and_named() {
        assertLexical(
                "",
                "{'type':'email','html':'x'},{'type':'paywall'},{'type':'signup'},{'type':'<b>'},{'type':7},7,null,[{'type':'hr'}]");
        assertEquals(Set.of("email", "paywall", "signup", "unknown"), leftOut);
    }

    @Test
    void sections_marks_and_cards_of_the_older_editor_are_the_same() {
        assertMobiledoc(
                "<p>a <a href=\"/x\">b <strong>c</strong></a>d<br>e</p><h2>f</h2><blockquote>g</blockquote><ol><li>h</li><li>i</li></ol>"
                        + "<figure><img src=\"/j.jpg\" alt=\"\"></figure><hr>",
                "'atoms':[['soft-return','',{}]],'cards':[['hr',{}],['paywall',{}]],'markups':[['a',['rel','x','href','/x']],['strong']],"
                        + "'sections':[[1,'p',[[0,[],0,'a '],[0,[0],0,'b '],[0,[1],2,'c'],[0,[],0,'d'],[1,[],0,0],[0,[],0,'e']]],"
                        + "[1,'h2',[[0,[],0,'f']]],[1,'aside',[[0,[],0,'g']]],[3,'ol',[[[0,[],0,'h']],[[0,[],0,'i']]]],[2,'/j.jpg'],"
                        + "[10,0],[10,1]]");
        assertEquals(Set.of("paywall"), leftOut);
    }

    @Test
    void what_points_nowhere_is_nothing() {
        assertMobiledoc(
                "<p></p><p><strong>x</strong></p>",
                "'markups':[['strong'],['script']],'sections':[[10,7],[10,-1],[1,'script',[[0,[9],5,''],[1,[],0,3]]],"
                        + "[1,'p',[[0,[0,1],0,'x']]],[9],7,[]]");
    }

    @Test
    void what_is_none_is_nothing() {
        for (String text : new String[] {"", "[]", "{", "{}", "7", "[".repeat(100_000), "{\"root\":[]}"}) {
            assertEquals(Optional.empty(), LexicalHtml.of(text, leftOut), text);
            assertEquals(Optional.empty(), MobiledocHtml.of(text, leftOut), text);
        }
    }

    private void assertLexical(String html, String nodes) {
        String document =
                "{'root':{'children':[%s],'type':'root'}}".formatted(nodes).replace('\'', '"');

        assertEquals(Optional.of(html), LexicalHtml.of(document, leftOut));
    }

    private void assertMobiledoc(String html, String parts) {
        String document = "{'version':'0.3.1',%s}".formatted(parts).replace('\'', '"');

        assertEquals(Optional.of(html), MobiledocHtml.of(document, leftOut));
    }
}
