package io.espalier.adapters.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
    private static final long TENTH_OF_A_SECOND = 100_000_000L;

    private final StringWriter written = new StringWriter();
    private long now;

    private ProgressLine line(boolean terminal) {
        return new ProgressLine(new PrintWriter(written), terminal, () -> now);
    }

    @Test
    void onATerminalALineIsWrittenOverTheOneBefore() {
        ProgressLine line = line(true);

        line.show("one");
        now += TENTH_OF_A_SECOND;
        line.show("two");
        line.clear();

        assertEquals("\r\u001b[Kone\r\u001b[Ktwo\r\u001b[K", written.toString());
    }

    @Test
    void whatComesTooSoonIsNotShown() {
        ProgressLine line = line(true);

        line.show("one");
        now += TENTH_OF_A_SECOND - 1;
        line.show("two");

        assertEquals("\r\u001b[Kone", written.toString());
    }

    @Test
    void withoutATerminalNothingIsWritten() {
        ProgressLine line = line(false);

        line.show("one");
        line.clear();

        assertEquals("", written.toString());
    }
}
