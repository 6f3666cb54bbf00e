package io.espalier.adapters.files.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TickFileTest {
    @TempDir
    private Path folder;

    private TickFile open(String text) throws IOException {
        return TickFile.open(
                Files.writeString(folder.resolve("ticks.csv"), text).toString());
    }

    @Test
    void aHaltNeedsNoPriceAndNoCommaBeforeIt() throws IOException {
        try (TickFile file = open("seq,ts_ns,kind,und,price\n1,5,H,A,\n2,6,R,A\n3,7,T,A,1e999\n4,8,T,B,abc\n")) {
            assertEquals(new TickRow(1, 5, 'H', "A", Double.NaN), file.next());
            assertEquals(new TickRow(2, 6, 'R', "A", Double.NaN), file.next());
            assertEquals(Double.POSITIVE_INFINITY, file.next().price());
            assertTrue(Double.isNaN(file.next().price()));
            assertFalse(file.hasNext());
        }
    }

    @Test
    void aTickWithoutItsCellIsRefused() throws IOException {
        try (TickFile file = open("seq,ts_ns,kind,und,price\n1,5,T,A\n")) {
            InputException refused = assertThrows(InputException.class, file::next);

            assertTrue(refused.getMessage().contains("has 4 cells, the header has 5"), refused.getMessage());
        }
    }

    @Test
    void aColumnTwiceIsRefusedAndAnEndlessHeaderIsNotRepeated() {
        InputException twice =
                assertThrows(InputException.class, () -> open("seq,ts_ns,kind,und,price,price\n1,0,T,A,1,2\n"));
        assertEquals(ErrorCode.E_DUPLICATE_KEY, twice.problems().get(0).code());
        assertEquals("price", twice.problems().get(0).field().orElseThrow());

        InputException none = assertThrows(InputException.class, () -> open("x".repeat(100_000) + "\n"));
        assertEquals(ErrorCode.E_CSV, none.problems().get(0).code());
        assertTrue(none.getMessage().length() < 500, none.getMessage());
    }
}
