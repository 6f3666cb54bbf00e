package io.espalier.adapters.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.adapters.files.document.DocumentReader;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.pricing.product.AsianOption;
import io.espalier.pricing.product.Autocallable;
import io.espalier.pricing.product.BarrierOption;
import io.espalier.pricing.product.BermudanOption;
import io.espalier.pricing.product.DoubleBarrierOption;
import io.espalier.pricing.product.ExtremeOption;
import io.espalier.pricing.product.PastFixings;
import io.espalier.pricing.product.Product;
import io.espalier.pricing.product.PutCall;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Types beyond the European ones: exactly their fields, their defaults and their errors. Single quotes for the reader. */
class ProductDocumentTest {
    private static final String MARKET =
            "'T':1,'weights':[0.5,0.5],'vols':[20,15],'corr':[[1,0.3],[0.3,1]],'forwards':[101,99]";
    private static final String NOTE = "'type':'autocallable','initial':[100,90],'observation_times':[0.5,1],"
            + "'autocall_level':1,'coupon':0.05,'coupon_barrier':0.8,'memory':true,'knock_in':0.6";

    private static String document(String terms) {
        return "{" + terms + "," + MARKET + "}";
    }

    private static InstrumentDocument read(String document) {
        return InstrumentDocument.read(DocumentReader.json(document.replace('\'', '"')));
    }

    private static <P extends Product> P product(Class<P> type, String terms) {
        return assertInstanceOf(type, read(document(terms)).instrument().product());
    }

    /** Codes with fields, in the order of reporting. */
    private static String refusal(String document) {
        InputException e = assertThrows(InputException.class, () -> read(document), document);
        return e.problems().stream()
                .map(p -> p.code() + p.field().map(f -> " " + f).orElse(""))
                .collect(Collectors.joining(", "));
    }

    private static String without(String document, String field) {
        return document.replaceFirst("'" + field + "':('[a-z_]*'|\\[\\[.*?\\]\\]|\\[[^\\]]*\\]|[a-z0-9.]+),", "");
    }

    @Test
    void asianIsReadWhole() {
        AsianOption option = product(
                AsianOption.class,
                "'type':'asian_put','strike':98,'fixings':[0.25,0.75],'past_fixings':{'count':3,'average':97.5},'notional':2");

        assertEquals("asian_put", option.label());
        assertEquals(98.0, option.strike());
        assertArrayEquals(new double[] {0.25, 0.75}, option.fixings().times(1.0));
        assertEquals(new PastFixings(3, 97.5), option.past());
        assertEquals(2.0, option.notional());
        assertEquals(1.0, option.expiry());
    }

    @Test
    void asianHasTheDefaultsOfTheContract() {
        AsianOption option = product(AsianOption.class, "'type':'asian_call','strike':98,'fixings':4");

        assertEquals(PutCall.CALL, option.type());
        assertEquals(PastFixings.NONE, option.past());
        assertArrayEquals(new double[] {0.25, 0.5, 0.75, 1.0}, option.fixings().times(1.0));
    }

    @Test
    void floatingStrikeIsTheAverage() {
        String terms = "'type':'asian_call','fixings':4,'strike_type':'floating'";

        assertTrue(product(AsianOption.class, terms).isFloating());
        assertEquals("", warnings(document(terms)));
        assertTrue(product(AsianOption.class, terms + ",'strike':98").isFloating());
        assertEquals("W_UNUSED_FIELD strike", warnings(document(terms + ",'strike':98")));
    }

    private static String warnings(String document) {
        return read(document).warnings().stream()
                .map(w -> w.code() + " " + w.field())
                .collect(Collectors.joining(", "));
    }

    @Test
    void barrierIsReadWhole() {
        BarrierOption option = product(
                BarrierOption.class,
                "'type':'barrier_put','strike':98,'barrier':80,'direction':'down','knock':'in','monitoring':12");

        assertEquals(BarrierOption.Payment.PUT, option.payment());
        assertEquals(80.0, option.barrier());
        assertEquals(BarrierOption.Direction.DOWN, option.direction());
        assertEquals(BarrierOption.Knock.IN, option.knock());
        assertEquals(12, option.monitoring().schedule().orElseThrow().count());
    }

    @Test
    void barrierCashHasNoStrikeAndMayBeWatchedAtEveryMoment() {
        BarrierOption option = product(
                BarrierOption.class,
                "'type':'barrier_cash','barrier':120,'direction':'up','knock':'out','monitoring':'continuous'");

        assertEquals(BarrierOption.Payment.CASH, option.payment());
        assertTrue(Double.isNaN(option.strike()));
        assertTrue(option.monitoring().isContinuous());
    }

    @Test
    void doubleBarrierIsReadWhole() {
        DoubleBarrierOption option = product(
                DoubleBarrierOption.class,
                "'type':'double_barrier_call','strike':98,'lower':80,'upper':120,'monitoring':[0.3,0.9]");

        assertEquals(80.0, option.lower());
        assertEquals(120.0, option.upper());
        assertArrayEquals(
                new double[] {0.3, 0.9},
                option.monitoring().schedule().orElseThrow().times(1.0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"best_of_call", "best_of_put", "worst_of_call", "worst_of_put"})
    void extremesAreReadWhole(String type) {
        assertEquals(
                type,
                product(ExtremeOption.class, "'type':'" + type + "','strike':98")
                        .label());
    }

    @Test
    void autocallableIsReadWhole() {
        Autocallable note = product(Autocallable.class, NOTE);

        assertArrayEquals(new double[] {100, 90}, note.initial());
        assertArrayEquals(new double[] {0.5, 1.0}, note.observations().times(1.0));
        assertEquals(1.0, note.autocallLevel());
        assertEquals(0.05, note.coupon());
        assertEquals(0.8, note.couponBarrier());
        assertTrue(note.memory());
        assertEquals(0.6, note.knockIn());
    }

    @Test
    void autocallableGoesWithoutWeights() {
        InstrumentDocument document = read(without(document(NOTE), "weights"));

        assertInstanceOf(Autocallable.class, document.instrument().product());
        assertEquals(2, document.names().size());
    }

    @Test
    void bermudanIsReadWhole() {
        BermudanOption option = product(BermudanOption.class, "'type':'bermudan_put','strike':98,'exercise':[0.5]");

        assertEquals(PutCall.PUT, option.type());
        assertArrayEquals(new double[] {0.5}, option.exercise().times(1.0));
    }

    /** 3 (1/30) (10/1) is 1.0000000000000002 in doubles: a date that is T but for rounding is T. */
    @Test
    void dateThatRoundingMovedBeyondExpiryIsExpiry() {
        double rounded = Math.nextUp(1.0);

        AsianOption option =
                product(AsianOption.class, "'type':'asian_call','strike':98,'fixings':[0.5," + rounded + "]");

        assertTrue(option.fixings().reaches(1.0));
    }

    @Test
    void todayIsTheOnlyDateAtExpiry() {
        String expired = document(NOTE.replace("[0.5,1]", "[0]")).replace("'T':1", "'T':0");

        Autocallable note =
                assertInstanceOf(Autocallable.class, read(expired).instrument().product());

        assertEquals(1, note.dates().size());
        assertEquals(0.0, note.dates().get(0).at(0.0));
        assertEquals("E_RANGE observation_times[0]", refusal(expired.replace("[0]", "[0.5]")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'type':'asian_call'|E_MISSING strike, E_MISSING fixings",
                "'type':'asian_call','strike_type':'floating'|E_MISSING fixings",
                "'type':'barrier_call'|E_MISSING strike, E_MISSING barrier, E_MISSING direction, E_MISSING knock, E_MISSING monitoring",
                "'type':'barrier_cash'|E_MISSING barrier, E_MISSING direction, E_MISSING knock, E_MISSING monitoring",
                "'type':'double_barrier_put'|E_MISSING strike, E_MISSING lower, E_MISSING upper, E_MISSING monitoring",
                "'type':'worst_of_put'|E_MISSING strike",
                "'type':'bermudan_call'|E_MISSING strike, E_MISSING exercise",
                "'type':'autocallable'|E_MISSING initial, E_MISSING observation_times, E_MISSING autocall_level, "
                        + "E_MISSING coupon, E_MISSING coupon_barrier, E_MISSING memory, E_MISSING knock_in",
            })
    void everyFieldThatIsMissingIsNamed(String terms, String expected) {
        assertEquals(expected, refusal(document(terms)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'type':'call','strike':98,'fixings':3|fixings",
                "'type':'digital_put','strike':98,'barrier':3|barrier",
                "'type':'asian_call','strike':98,'fixings':3,'monitoring':3|monitoring",
                "'type':'asian_call','strike':98,'fixings':3,'past_fixings':{'count':0,'average':1,'sum':0}|past_fixings.sum",
                "'type':'barrier_cash','strike':98,'barrier':80,'direction':'up','knock':'in','monitoring':3|strike",
                "'type':'barrier_call','strike':98,'barrier':80,'direction':'up','knock':'in','monitoring':3,'lower':1|lower",
                "'type':'double_barrier_call','strike':98,'lower':80,'upper':120,'monitoring':3,'knock':'out'|knock",
                "'type':'best_of_call','strike':98,'initial':[1,1]|initial",
                "'type':'bermudan_put','strike':98,'exercise':3,'fixings':3|fixings",
            })
    void fieldOfAnotherTypeIsUnknown(String terms, String field) {
        assertEquals("E_UNKNOWN_FIELD " + field, refusal(document(terms)));
        assertEquals("E_UNKNOWN_FIELD strike", refusal(document(NOTE + ",'strike':98")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "0|E_RANGE fixings",
                "-3|E_RANGE fixings",
                "2.5|E_RANGE fixings",
                "1e9|E_RANGE fixings",
                "true|E_TYPE fixings",
                "null|E_TYPE fixings",
                "'monthly'|E_TYPE fixings",
                "[]|E_TYPE fixings",
                "{}|E_TYPE fixings",
                "NaN|E_NOT_FINITE fixings",
                "[0.5,'x']|E_TYPE fixings[1]",
                "[0.5,true]|E_TYPE fixings[1]",
                "[Infinity]|E_NOT_FINITE fixings[0]",
                "[0,0.5]|E_RANGE fixings[0]",
                "[-0.5,0.5]|E_RANGE fixings[0]",
                "[0.5,0.5]|E_RANGE fixings[1]",
                "[0.5,0.4,0.6]|E_RANGE fixings[1]",
                "[0.5,1.1]|E_RANGE fixings[1]",
                "[0.5,1.1,1.2]|E_RANGE fixings[1], E_RANGE fixings[2]",
            })
    void datesThatAreNoneAreRefused(String dates, String expected) {
        assertEquals(expected, refusal(document("'type':'asian_call','strike':98,'fixings':" + dates)));
        String exercise = "'type':'bermudan_put','strike':98,'exercise':" + dates;
        assertEquals(expected.replace("fixings", "exercise"), refusal(document(exercise)));
        if (!dates.startsWith("'")) {
            String monitoring = "'type':'double_barrier_put','strike':98,'lower':80,'upper':120,'monitoring':" + dates;
            assertEquals(expected.replace("fixings", "monitoring"), refusal(document(monitoring)));
        }
        if (dates.startsWith("[")) {
            // A list that ends elsewhere than at T is told so only where nothing else is wrong with it.
            String observations = NOTE.replace("[0.5,1]", dates);
            assertEquals(expected.replace("fixings", "observation_times"), refusal(document(observations)));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'type':'asian_call','strike':98,'fixings':3,'strike_type':'fix'|E_ENUM strike_type",
                "'type':'asian_call','strike':98,'fixings':3,'strike_type':1|E_TYPE strike_type",
                "'type':'asian_call','strike':98,'fixings':3,'past_fixings':[1]|E_TYPE past_fixings",
                "'type':'asian_call','strike':98,'fixings':3,'past_fixings':{}|E_MISSING past_fixings.count, E_MISSING past_fixings.average",
                "'type':'asian_call','strike':98,'fixings':3,'past_fixings':{'count':-1,'average':1}|E_RANGE past_fixings.count",
                "'type':'asian_call','strike':98,'fixings':3,'past_fixings':{'count':1.5,'average':'x'}|"
                        + "E_TYPE past_fixings.average, E_RANGE past_fixings.count",
                "'type':'barrier_call','strike':98,'barrier':'x','direction':'left','knock':'through','monitoring':'daily'|"
                        + "E_TYPE barrier, E_ENUM direction, E_ENUM knock, E_ENUM monitoring",
                "'type':'barrier_call','strike':98,'barrier':1e999,'direction':true,'knock':1,'monitoring':3|"
                        + "E_TYPE direction, E_TYPE knock, E_NOT_FINITE barrier",
                "'type':'double_barrier_call','strike':98,'lower':120,'upper':80,'monitoring':3|E_RANGE lower",
                "'type':'double_barrier_call','strike':98,'lower':80,'upper':80,'monitoring':3|E_RANGE lower",
                "'type':'bermudan_put','strike':98,'exercise':3,'discount':0.9|E_CONFLICT discount",
                "'type':'bermudan_put','strike':98,'exercise':2001|E_RANGE exercise",
                "'type':'asian_call','strike':98,'fixings':3,'payoff_smoothing':{'kind':'sigmoid','eps':1}|E_CONFLICT payoff_smoothing",
                "'type':'bermudan_put','strike':'x','exercise':0,'discount':0,'payoff_smoothing':{'kind':'hard','eps':1},'rat':1|"
                        + "E_UNKNOWN_FIELD rat, E_TYPE strike, E_ENUM payoff_smoothing.kind, E_CONFLICT payoff_smoothing, "
                        + "E_CONFLICT discount, E_RANGE exercise, E_RANGE discount",
            })
    void wrongTermsAreRefused(String terms, String expected) {
        assertEquals(expected, refusal(document(terms)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "[100,90]|[100]|E_LENGTH initial",
                "[100,90]|[100,90,80]|E_LENGTH initial",
                "[100,90]|[100,0]|E_RANGE initial[1]",
                "[100,90]|[-1,'x']|E_TYPE initial[1], E_RANGE initial[0]",
                "[0.5,1]|[0.5,0.9]|E_RANGE observation_times[1]",
                "[0.5,1]|2|E_TYPE observation_times",
                "'memory':true|'memory':1|E_TYPE memory",
                "'coupon':0.05|'coupon':-0.05|E_RANGE coupon",
                "'knock_in':0.6|'knock_in':0.6,'discount':0.9|E_CONFLICT discount",
                "'knock_in':0.6|'knock_in':[0.6]|E_TYPE knock_in",
            })
    void wrongNotesAreRefused(String sound, String broken, String expected) {
        assertEquals(expected, refusal(document(NOTE.replace(sound, broken))));
    }

    @Test
    void noteWithoutWeightsIsMeasuredByItsInitialLevels() {
        String document = without(document(NOTE.replace("[100,90]", "[100]")), "weights");

        assertEquals("E_LENGTH corr, E_LENGTH forwards, E_LENGTH vols", sorted(refusal(document)));
    }

    private static String sorted(String problems) {
        return java.util.Arrays.stream(problems.split(", ")).sorted().collect(Collectors.joining(", "));
    }

    /** What is particular to a type cannot be judged without it; all the rest can. */
    @Test
    void unknownTypeBringsNoFurtherComplaints() {
        assertEquals("E_ENUM type", refusal(document(NOTE.replace("'autocallable'", "'autocall'"))));
        assertEquals("E_MISSING strike, E_ENUM type", refusal(document("'type':'cal'")));
        assertEquals(
                "E_UNKNOWN_FIELD lowest, E_ENUM type, E_NEGATIVE_VOL vols[1]",
                refusal(document("'type':'double_barrier','lower':1,'lowest':1").replace("[20,15]", "[20,-1]")));
    }

    @Test
    void expiredProductIsNotAlsoBlamedForItsDates() {
        assertEquals("E_EXPIRED T", refusal(document(NOTE).replace("'T':1", "'T':-1")));
        assertEquals("E_MISSING T", refusal(without(document("'type':'asian_put','strike':1,'fixings':[0.5,7]"), "T")));
    }

    @Test
    void booksTakeOptionsOnTheBasketAtExpiryOnly() {
        String book = "{'market':{'names':['A'],'forwards':[100],'vols':[20]},"
                + "'positions':[{'type':'asian_call','qty':1,'T':1,'strike':98,'fixings':3,'legs':{'A':1}}]}";

        InputException e = assertThrows(
                InputException.class, () -> BookDocument.read(DocumentReader.json(book.replace('\'', '"'))));

        assertTrue(e.getMessage().contains("E_ENUM positions[0].type"), e.getMessage());
    }
}
