package io.espalier.adapters.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.espalier.adapters.files.document.DocumentReader;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.pricing.market.GarchMarket;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.product.PayoffType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BookDocumentTest {
    private static final String MARKET = "'market':{'names':['A','B','C'],'forwards':[100,40,-5],'vols':[20,9,6],"
            + "'corr':[[1,0.4,0.2],[0.4,1,-0.1],[0.2,-0.1,1]],'rate':0.01}";
    private static final String SPREAD =
            "{'id':'S','type':'straddle','qty':-3,'T':0.1,'strike':104,'legs':{'C':-1.0,'A':1.0}}";

    private static BookDocument read(String document) {
        return BookDocument.read(DocumentReader.json(document.replace('\'', '"')));
    }

    private static String refusal(String document) {
        InputException e = assertThrows(InputException.class, () -> read(document), document);
        return e.problems().stream()
                .map(p -> p.code() + p.field().map(f -> " " + f).orElse(""))
                .collect(Collectors.joining(", "));
    }

    @Test
    void positionSeesTheMarketOfItsLegsInTheirOrder() {
        BookDocument book = read("{" + MARKET + ",'positions':[" + SPREAD + "],'asof_ns':1000,'ladder':{}}");

        assertEquals(List.of("A", "B", "C"), book.names());
        assertEquals(1000L, book.asofNanos());
        BookPosition position = book.positions().get(0);
        assertEquals("S", position.id());
        assertEquals(-3.0, position.quantity());
        assertArrayEquals(new int[] {2, 0}, position.underlyings());
        assertEquals(PayoffType.STRADDLE, position.instrument().option().type());
        assertArrayEquals(
                new double[] {-1.0, 1.0}, position.instrument().option().weights());
        assertArrayEquals(
                new double[] {-5.0, 100.0}, position.instrument().market().levels());
        assertArrayEquals(
                new double[] {6.0, 20.0}, position.instrument().market().vols());
        assertEquals(0.2, position.instrument().market().correlation().get(1, 0));
        assertEquals(0.01, position.instrument().market().rate());
    }

    /** More digits than a double has: times since 1970, and the ends of what a long can say. */
    @ParameterizedTest
    @ValueSource(
            longs = {
                0,
                -1,
                9007199254740993L,
                1764000000123456789L,
                -1764000000123456789L,
                Long.MAX_VALUE,
                Long.MIN_VALUE
            })
    void theTimeOfABookIsReadToItsLastNanosecond(long nanos) {
        String document = "{" + MARKET + ",'positions':[" + SPREAD + "],'asof_ns':" + nanos + "}";

        assertEquals(nanos, read(document).asofNanos());
        assertEquals(
                nanos,
                BookDocument.read(DocumentReader.parse("book.yaml", document)).asofNanos());
    }

    @Test
    void aTimeThatIsNoWholeNumberOfNanosecondsIsRefused() {
        String document = "{" + MARKET + ",'positions':[" + SPREAD + "],'asof_ns':";

        assertEquals("E_TYPE asof_ns", refusal(document + "0.5}"));
        assertEquals("E_RANGE asof_ns", refusal(document + "1e300}"));
        assertEquals("E_NOT_FINITE asof_ns", refusal(document + "NaN}"));
    }

    @Test
    void positionsAreNamedByPlaceWhereTheyHaveNoId() {
        BookDocument book = read(
                "{" + MARKET
                        + ",'positions':[{'qty':1,'T':1,'strike':1,'legs':{'A':1}},{'qty':1,'T':1,'strike':1,'legs':{'B':1}}]}");

        assertEquals(
                List.of("P1", "P2"),
                book.positions().stream().map(BookPosition::id).toList());
    }

    @Test
    void limitsAreRangesByUnderlyingAndAFallWithinATime() {
        BookLimits limits = read("{" + MARKET + ",'positions':[" + SPREAD
                        + "],'limits':{'delta':{'A':[-1e5,1e5],'C':[0,0]},'vega':{'B':[-2,3]},"
                        + "'pv_drop':{'amount':1e6,'window_s':0.5}}}")
                .limits()
                .orElseThrow();

        assertEquals(new BookLimits.Range(-1e5, 1e5), limits.delta().get("A"));
        assertEquals(new BookLimits.Range(0.0, 0.0), limits.delta().get("C"));
        assertEquals(2, limits.delta().size());
        assertEquals(Map.of("B", new BookLimits.Range(-2.0, 3.0)), limits.vega());
        assertEquals(Optional.of(new BookLimits.PvDrop(1e6, 0.5)), limits.pvDrop());
        assertEquals(
                Optional.empty(),
                read("{" + MARKET + ",'positions':[" + SPREAD + "]}").limits());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "5|E_TYPE limits",
                "{'gamma':{}}|E_UNKNOWN_FIELD limits.gamma",
                "{'delta':{'Z':[0,1],'A':[2,1],'B':[1],'C':['x',1]}}|"
                        + "E_UNKNOWN_FIELD limits.delta.Z, E_TYPE limits.delta.C[0], E_LENGTH limits.delta.B, E_RANGE limits.delta.A",
                "{'vega':[0,1],'pv_drop':{}}|E_MISSING limits.pv_drop.amount, E_MISSING limits.pv_drop.window_s, E_TYPE limits.vega",
                "{'delta':{'A':[NaN,1]},'pv_drop':{'amount':0,'window_s':1e300,'x':1}}|"
                        + "E_UNKNOWN_FIELD limits.pv_drop.x, E_NOT_FINITE limits.delta.A[0], "
                        + "E_RANGE limits.pv_drop.amount, E_RANGE limits.pv_drop.window_s",
            })
    void wrongLimitsAreRefusedWhole(String limits, String expected) {
        assertEquals(expected, refusal("{" + MARKET + ",'positions':[" + SPREAD + "],'limits':" + limits + "}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "[]|E_TYPE",
                "{}|E_MISSING market, E_MISSING positions",
                "{'market':{},'positions':[]}|E_MISSING market.names, E_MISSING market.vols, E_MISSING market.forwards, E_TYPE positions",
                "{'market':{'names':['A','A'],'forwards':[1,2],'vols':[1,1],'corr':[[1,0],[0,1]],'x':1},"
                        + "'positions':[{'qty':1,'T':1,'strike':1,'legs':{'A':1}}]}|E_UNKNOWN_FIELD market.x, E_CONFLICT market.names[1]",
                "{'market':{'names':['A'],'forwards':[1],'vols':[-1]},"
                        + "'positions':[5,{'T':-1,'strike':NaN,'legs':{'Z':1,'A':'x'},'type':'cal'},{'qty':1,'strike':1,'T':1,'legs':{}}]}|"
                        + "E_UNKNOWN_FIELD positions[1].legs.Z, E_MISSING positions[1].qty, E_TYPE positions[0], "
                        + "E_TYPE positions[1].legs.A, E_TYPE positions[2].legs, E_NOT_FINITE positions[1].strike, "
                        + "E_ENUM positions[1].type, E_EXPIRED positions[1].T, E_NEGATIVE_VOL market.vols[0]",
                "{'market':{'names':['A'],'forwards':[1],'vols':[1]},'positions':["
                        + "{'id':'x','qty':1,'T':1,'strike':1,'legs':{'A':1}},{'id':'x','qty':1,'T':1,'strike':1,'legs':{'A':1}}]}|"
                        + "E_CONFLICT positions[1].id",
                "{'market':{'names':['A'],'forwards':[1,2],'vols':[1]},'positions':[{'qty':1,'T':1,'strike':1,'legs':{'A':1}}]}|"
                        + "E_LENGTH market.forwards",
            })
    void wrongBooksAreRefusedWhole(String document, String expected) {
        assertEquals(expected, refusal(document));
    }

    private static final String LOG = "{'id':'G','model':'garch','dynamics':'log','omega':2e-6,'alpha':0.08,'beta':0.9,"
            + "'h1':1e-4,'lambda':0.1,'steps':30,'strike':102,'type':'put','qty':-2,'legs':{'A':1}}";

    @Test
    void aPositionUnderGarchTakesItsLevelFromItsLeg() {
        BookDocument book = read("{" + MARKET.replace("0.01", "0") + ",'positions':[" + LOG + "," + SPREAD + "]}");

        BookPosition position = book.positions().get(0);
        GarchMarket market = position.garch().orElseThrow().market();
        assertEquals("G", position.id());
        assertEquals(-2.0, position.quantity());
        assertArrayEquals(new int[] {0}, position.underlyings());
        assertEquals(
                new GarchMarket(
                        GarchMarket.Dynamics.LOG,
                        LevelKind.FORWARD,
                        100.0,
                        1e-4,
                        2e-6,
                        0.08,
                        0.9,
                        0.1,
                        0.0,
                        0.0,
                        OptionalDouble.empty()),
                market);
        assertEquals(30.0, position.problem().product().expiry());
        assertEquals(102.0, position.problem().product().strike());
        assertEquals(Optional.empty(), book.positions().get(1).garch());
        assertThrows(IllegalStateException.class, position::instrument);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'A':1}; 'A':2}; E_LENGTH positions[0].legs",
                "'A':1}; 'A':1,'B':1}; E_LENGTH positions[0].legs",
                "'A':1}; 'C':1}; E_RANGE positions[0].legs",
                "'steps':30; 'T':0.1; E_UNKNOWN_FIELD positions[0].T",
                "'steps':30; 'steps':30.5; E_TYPE positions[0].steps",
                "'garch'; 'heston'; E_ENUM positions[0].model",
                "'h1':1e-4; 'h1':-1; E_RANGE positions[0].h1",
                "'h1':1e-4; 'h1':1e-4,'spot':90; E_UNKNOWN_FIELD positions[0].spot"
            })
    void aPositionUnderGarchThatIsBrokenIsRefused(String part, String other, String expected) {
        String broken = LOG.replace(part.strip(), other.strip());

        String refusal = refusal("{" + MARKET.replace("0.01", "0") + ",'positions':[" + broken + "]}");

        assertEquals(expected.strip(), refusal.split(", ")[0]);
    }

    /** A year's rate is none of a step's, and how many steps a year has the document does not say. */
    @Test
    void whereTheMarketHasARateAPositionUnderGarchSaysItsOwn() {
        assertEquals("E_MISSING positions[0].rate", refusal("{" + MARKET + ",'positions':[" + LOG + "]}"));
        String told = LOG.replace("'h1'", "'rate':4e-5,'h1'");
        assertEquals(
                4e-5,
                read("{" + MARKET + ",'positions':[" + told + "]}")
                        .positions()
                        .get(0)
                        .garch()
                        .orElseThrow()
                        .market()
                        .rate());
    }
}
