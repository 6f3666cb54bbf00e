package io.espalier.adapters.report.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class MarkupTest {
    @Test
    void textCannotBecomeAnElementNorAttributeValuesEndTheirQuotes() {
        final String written = new Markup()
                .open("p", "title", "\" onload=\"x() <&")
                .text("</p><script>x()</script>&amp;")
                .close()
                .toString();

        assertEquals(
                "<p title=\"&quot; onload=&quot;x() &lt;&amp;\">&lt;/p&gt;&lt;script&gt;x()&lt;/script&gt;&amp;amp;</p>",
                written);
    }

    @Test
    void charactersThatXmlForbidsAreReplacedAndOthersStay() {
        final String written = new Markup()
                .leaf("p", "a\u0000b\u001bc\ud800d\uffffe\u0085 µ² \ud83c\udf33")
                .toString();

        assertEquals("<p>a\ufffdb\ufffdc\ufffdd\ufffde\u0085 µ² \ud83c\udf33</p>", written);
    }

    @Test
    void anEmptyElementThatHtmlDoesNotKnowAsVoidHasAnEndTag() {
        assertEquals(
                "<span></span><br/>", new Markup().leaf("span", "").empty("br").toString());
    }

    @Test
    void closingMoreThanWasOpenedIsAnError() {
        final Markup markup = new Markup().open("p").close();

        assertThrows(IllegalStateException.class, markup::close);
    }
}
