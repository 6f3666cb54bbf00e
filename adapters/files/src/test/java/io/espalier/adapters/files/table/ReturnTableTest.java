package io.espalier.adapters.files.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.adapters.files.problem.InputException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnTableTest {
    private static String codes(InputException refusal) {
        return refusal.problems().stream()
                .map(problem -> problem.code() + " " + problem.field().orElse(""))
                .collect(Collectors.joining(", "));
    }

    private static InputException refusal(String text, String... columns) {
        return assertThrows(InputException.class, () -> ReturnTable.parse(text, List.of(columns)));
    }

    /** Columns date, A and B, of which A's cell on line 52 is this. */
    private static String spoilt(String cell) {
        return "date,A,B\n"
                + IntStream.range(0, 100)
                        .mapToObj(t -> "2000-01-03," + (t == 50 ? cell : t % 2 - 0.5) + "," + (0.5 - t % 2) + "\n")
                        .collect(Collectors.joining());
    }

    @ParameterizedTest
    @ValueSource(strings = {"xx", "-", "1.5%"})
    void aSpoiltCellIsAnErrorWithItsLineAndDoesNotTakeItsColumnAway(String cell) {
        InputException refusal = refusal(spoilt(cell));

        assertEquals("E_TYPE A", codes(refusal));
        assertTrue(
                refusal.problems().get(0).message().contains("line 52: a finite number is expected, not \"" + cell),
                refusal.getMessage());
        assertEquals("E_TYPE A", codes(refusal(spoilt(cell), "A", "B")));
    }

    /** Else the rest of the history would be one cell of a column that nobody reads. */
    @ParameterizedTest
    @ValueSource(strings = {"\"open\n-2,b\n3,c\n", "\"", "\"x\"\"\n", "\"x\"\"", "\"\"\""})
    void aQuotationMarkThatIsNotClosedIsAnErrorWithItsLine(String cell) {
        InputException refusal = refusal("a,note\n1,a\n-1," + cell);

        assertEquals("E_CSV ", codes(refusal));
        assertTrue(
                refusal.getMessage().contains("never closed, in the row that begins on line 3"), refusal.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"shut\"", "\"\"", "\"\"\"\"", "\"two\nlines\"\n", "5\" pipe", "\"end\"\r\n\r\n", "end"})
    void aQuotationMarkThatIsClosedOrWithinTextIsNone(String cell) {
        ReturnTable table = ReturnTable.parse("\uFEFF\"a\",note\n1,a\n-1," + cell, List.of());

        assertArrayEquals(new double[][] {{1.0}, {-1.0}}, table.rows());
    }

    @Test
    void aColumnOfTextIsLeftOut() {
        ReturnTable table = ReturnTable.parse(spoilt("0.25"), List.of());

        assertEquals(List.of("A", "B"), table.columns());
        assertEquals(100, table.rows().length);
        assertArrayEquals(new double[] {0.25, 0.5}, table.rows()[50]);
    }

    /** Days are joint: what one series lacks no other may have. */
    @Test
    void aDayThatOneSeriesLacksIsLeftOutForAll() {
        ReturnTable table = ReturnTable.parse("a,b\n1,-1\n,3\n2,\n-2,4\n", List.of());

        assertArrayEquals(new double[][] {{1.0, -1.0}, {-2.0, 4.0}}, table.rows());
        assertEquals(1, table.warnings().size());
        assertTrue(table.warnings().get(0).message().startsWith("2 incomplete days left out, the first on line 3"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'a,b\nxx,1\nNaN,-1\n-1,1e400\n1,2,3\n-2,2\n'|''|E_TYPE a, E_NOT_FINITE a, E_NOT_FINITE b, E_CSV ",
                "'a,b\n,xx\n-inf,-1\n1,1\n2,2\n'|''|E_TYPE b, E_NOT_FINITE a, E_CSV a",
                "'a,b\n1,-1\nyy,-1\n-1,1\n1\n'|c;a;a|E_DUPLICATE_KEY a, E_TYPE a, E_CSV , E_CSV c",
                "'d,a\nx,-1\ny,zz\n1,2,3'|d;a|E_TYPE a, E_CSV , E_CSV d",
                "'a,b\n1\n2\n'|''|E_CSV , E_CSV ",
            })
    void allFaultsAreToldAtOnce(String text, String columns, String expected) {
        String[] wanted = columns.isEmpty() ? new String[0] : columns.split(";");

        assertEquals(expected.strip(), codes(refusal(text, wanted)).strip());
    }

    @Test
    void oneSeriesIsReadByTheSameRules() {
        assertEquals(
                "E_TYPE r, E_NOT_FINITE r, E_CSV",
                codes(assertThrows(
                                InputException.class,
                                () -> ReturnSeries.parse("r\n0.5\nxx\ninf\n1,2\n", Optional.empty())))
                        .strip());
        InputException which =
                assertThrows(InputException.class, () -> ReturnSeries.parse(spoilt("xx"), Optional.empty()));
        assertTrue(which.getMessage().contains("several columns hold numbers, name one: [A, B]"), which.getMessage());
    }
}
