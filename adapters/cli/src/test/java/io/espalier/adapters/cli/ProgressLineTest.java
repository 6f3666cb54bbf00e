package io.espalier.adapters.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
    private final StringWriter written = new StringWriter();

    @Test
    void onATerminalALineIsWrittenOverTheOneBefore() {
        ProgressLine line = new ProgressLine(new PrintWriter(written), true);

        line.show("one");
        line.show("two");
        line.clear();

        assertEquals("\r\u001b[Kone\r\u001b[Ktwo\r\u001b[K", written.toString());
    }

    @Test
    void withoutATerminalNothingIsWritten() {
        ProgressLine line = new ProgressLine(new PrintWriter(written), false);

        line.show("one");
        line.clear();

        assertEquals("", written.toString());
    }
}
