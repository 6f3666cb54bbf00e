package io.espalier.adapters.files.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.adapters.files.problem.InputException;
import io.espalier.adapters.files.problem.Warning;
import io.espalier.pricing.market.FactorId;
import io.espalier.surrogate.blackbox.PriceTraining;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceTableTest {
    private static final double NONE = Double.NaN;

    @Test
    void columnsAreKnownByTheirNamesInAnyOrder() {
        PriceTable table = PriceTable.parse("\uFEFFd_S, value ,T,S\r\n.5,8,1,100\r\n,3,\"2\",90\r\n", Optional.empty());

        assertEquals("value", table.value());
        assertEquals(List.of("T", "S"), table.prices().layout().names());
        assertEquals(FactorId.Kind.EXPIRY, table.prices().layout().factor(0).kind());
        assertEquals(FactorId.Kind.INPUT, table.prices().layout().factor(1).kind());
        assertArrayEquals(new double[] {1, 100, 2, 90}, table.prices().x());
        assertArrayEquals(new double[] {8, 3}, table.prices().value());
        assertArrayEquals(new double[] {NONE, 0.5, NONE, NONE}, table.prices().slopes());
        assertEquals(List.of(), table.warnings());
    }

    @Test
    void thePriceMayHaveAnyNameThatIsGiven() {
        assertEquals("price", PriceTable.parse("a,price\n1,2", Optional.empty()).value());
        PriceTable mid = PriceTable.parse("a,price,mid\n1,2,3", Optional.of("mid"));
        assertEquals(List.of("a", "price"), mid.prices().layout().names());
        assertArrayEquals(new double[] {3}, mid.prices().value());
    }

    /** What evaluate writes beside the points: it may be read again, and what it left empty is no price. */
    @Test
    void answersOfEvaluateBesideTheirPointsAreReadAgain() {
        PriceTable table = PriceTable.parse(
                "S,v,value,d_S,d_v,gamma,h_S_S,h_S_v,in_domain,lower,upper\n"
                        + "100,.2,8,.5,39,.02,.02,.1,true,7,9\n200,.2,,,,,,,false,,\n",
                Optional.empty());

        assertEquals(List.of("S", "v"), table.prices().layout().names());
        assertEquals(1, table.prices().size());
        assertArrayEquals(new double[] {0.5, 39}, table.prices().slopes());
        assertEquals(
                "W_UNUSED_FIELD gamma, W_UNUSED_FIELD h_S_S, W_UNUSED_FIELD h_S_v, W_UNUSED_FIELD in_domain,"
                        + " W_UNUSED_FIELD lower, W_UNUSED_FIELD upper, W_EMPTY_CELL value",
                text(table.warnings()));
        assertTrue(table.warnings().get(6).message().contains("1 row without a price left out, the first on line 3"));
    }

    /** The asymmetry of a GARCH variance is called gamma, as an answer is. */
    @Test
    void aColumnOfTheModelIsAnInputWhateverItsName() {
        PriceTable table = PriceTable.parse(
                "forward[0],gamma,price,d_gamma\n95,.1,2,7\n", Optional.empty(), Set.of("gamma", "forward[0]"));

        assertEquals(List.of("forward[0]", "gamma"), table.prices().layout().names());
        assertArrayEquals(new double[] {95, 0.1}, table.prices().x());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|E_CSV",
                "'1,2,3\n4,5,6'|E_MISSING value, E_CSV",
                "S,v|E_MISSING value",
                "S;v;value|E_MISSING value",
                "value|E_MISSING",
                "S,S,value,d_S,d_S|E_DUPLICATE_KEY S, E_DUPLICATE_KEY d_S",
                "S,price,value|E_CONFLICT value",
                "S,d_v,value|E_UNKNOWN_FIELD d_v",
                "S,gamma,lower,h_S_S,value|E_CONFLICT gamma, E_CONFLICT lower, E_CONFLICT h_S_S",
                "S,,value|E_CSV",
                "'S,\"a,b\",value'|E_CSV a,b",
                "'S,value\n1,2,3\n1\nx,\n,4\nnan,1e999'|E_TYPE points[3].S, E_NOT_FINITE points[4].S, E_NOT_FINITE points[4].value, "
                        + "E_LENGTH points[0], E_LENGTH points[1]",
                "'S,value,d_S\n1,2,x\n1,2,inf'|E_TYPE points[0].d_S, E_NOT_FINITE points[1].d_S",
            })
    void wrongTablesAreRefusedWhole(String text, String expected) {
        InputException e = assertThrows(InputException.class, () -> PriceTable.parse(text, Optional.empty()));

        assertEquals(expected, problems(e));
    }

    @Test
    void aPriceColumnThatIsNotThereIsNamed() {
        InputException e =
                assertThrows(InputException.class, () -> PriceTable.parse("S,value\n1,2", Optional.of("mid")));

        assertEquals("E_MISSING mid", problems(e));
    }

    @Test
    void aTableFromWhichNothingCanBeLearntIsRefusedWithEveryReason() {
        PriceTable table = PriceTable.parse("S,rate,value,d_S\n1,.02,5,1e200\n1,.02,5,\n2,.02,5,\n", Optional.empty());

        InputException e = assertThrows(InputException.class, () -> PriceChecks.require(table));

        assertEquals("E_RANGE, E_RANGE d_S, E_RANGE rate, E_RANGE value", problems(e));
        assertTrue(e.getMessage().contains("points=2, needed=30, inputs=2"), e.getMessage());
    }

    /** Whose squares vanish; the spread decides, not the size. */
    @Test
    void columnsThatHardlySpreadAreRefused() {
        String rows = IntStream.range(0, 40)
                .mapToObj(row -> row + "e-301," + (100 + row) + "," + (row % 7) + "e-310")
                .collect(Collectors.joining("\n"));
        PriceTable table = PriceTable.parse("a,S,value\n" + rows, Optional.empty());

        InputException e = assertThrows(InputException.class, () -> PriceChecks.require(table));

        assertEquals("E_RANGE a, E_RANGE value", problems(e));
    }

    /** Quotation marks may make many lines one name. */
    @Test
    void messagesRepeatNoMoreThanTheBeginningOfANameAndNothingThatSteersATerminal() {
        String text = "S,\"\u001b[31mvalue\n" + "1,2\n".repeat(1000) + "\"\n";

        InputException e = assertThrows(InputException.class, () -> PriceTable.parse(text, Optional.empty()));

        assertTrue(e.getMessage().length() < 500, e.getMessage());
        assertTrue(e.getMessage().chars().noneMatch(Character::isISOControl), e.getMessage());
        assertTrue(e.getMessage().contains("?[31mvalue?1,2"), e.getMessage());
        InputException cell = assertThrows(
                InputException.class,
                () -> PriceTable.parse("S,value\n1,\"" + "1,2\n".repeat(1000) + "\"", Optional.empty()));
        assertTrue(cell.getMessage().length() < 200, cell.getMessage());
        InputException returns =
                assertThrows(InputException.class, () -> ReturnSeries.parse(text, Optional.of("\u0007x")));
        assertTrue(returns.getMessage().length() < 500, returns.getMessage());
        assertTrue(returns.getMessage().chars().noneMatch(Character::isISOControl), returns.getMessage());
    }

    @Test
    void pointsWithSeveralPricesAreWorthASecondLook() {
        String rows = IntStream.range(0, 60)
                .mapToObj(row -> row / 2 + "," + (row / 2 + (row == 7 ? 0.25 : 0.0)))
                .collect(Collectors.joining("\n"));

        List<Warning> warnings = PriceChecks.require(PriceTable.parse("S,value\n" + rows, Optional.empty()));

        assertEquals("W_CONTRADICTION", text(warnings).strip());
        assertTrue(warnings.get(0).message().startsWith("prices of one point differ at 1 point, by at most 0.25"));
    }

    /** Whatever bytes come, they are read or refused. */
    @Test
    void damagedTablesAreReadOrRefused() {
        String sound = "S,sigma,value,d_S\n"
                + IntStream.range(0, 40)
                        .mapToObj(i -> i + ",0.2" + i % 3 + "," + i * i + "e-1," + (i % 2 == 0 ? "0.5" : "") + "\n")
                        .collect(Collectors.joining());
        String spice = ",\n\r\"-.e0NaN \u0000\u00fc;d_h_valuein_domain";
        Random random = new Random(5);
        int refusals = 0;
        for (int round = 0; round < 2000; round++) {
            StringBuilder text = new StringBuilder(sound);
            for (int hits = random.nextInt(4); hits >= 0; hits--) {
                int at = random.nextInt(text.length());
                char letter = spice.charAt(random.nextInt(spice.length()));
                switch (random.nextInt(3)) {
                    case 0 -> text.setCharAt(at, letter);
                    case 1 -> text.insert(at, letter);
                    default -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(8)));
                }
            }
            try {
                PriceChecks.require(PriceTable.parse(text.toString(), Optional.empty()));
            } catch (InputException refused) {
                refusals++;
            }
        }
        assertTrue(refusals > 0 && refusals < 2000, "refused " + refusals);
    }

    private static String problems(InputException e) {
        return e.problems().stream()
                .map(p -> p.code() + p.field().map(f -> " " + f).orElse(""))
                .collect(Collectors.joining(", "));
    }

    private static String text(List<Warning> warnings) {
        return warnings.stream().map(w -> w.code() + " " + w.field()).collect(Collectors.joining(", "));
    }

    /** As many different points as training, selecting and judging need are enough, and one fewer is not. */
    @Test
    void theLeastNumberOfPointsIsEnough() {
        int least = PriceTraining.leastPoints(1);

        assertEquals(List.of(), PriceChecks.require(PriceTable.parse(squares(least), Optional.empty())));
        InputException refusal = assertThrows(
                InputException.class,
                () -> PriceChecks.require(PriceTable.parse(squares(least - 1), Optional.empty())));
        assertTrue(refusal.getMessage().contains("points=" + (least - 1) + ", needed=" + least), refusal.getMessage());
    }

    private static String squares(int rows) {
        StringBuilder text = new StringBuilder("S,value\n");
        for (int i = 0; i < rows; i++) {
            text.append(i).append(',').append(i * i).append('\n');
        }
        return text.toString();
    }
}
