package io.espalier.adapters.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.adapters.files.document.DocumentReader;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.adapters.files.problem.Problem;
import io.espalier.pricing.Instrument;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.product.PayoffType;
import io.espalier.pricing.product.Smoothing;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents are written with single quotes for the reader's eyes. */
class InstrumentDocumentTest {
    private static final String SOUND =
            "{'type':'put','strike':100,'T':1,'weights':[0.5,0.5],'vols':[20,15],'corr':[[1,0.3],[0.3,1]],'forwards':[101,99]}";

    private static InstrumentDocument read(String document) {
        return InstrumentDocument.read(DocumentReader.json(document.replace('\'', '"')));
    }

    /** Codes with fields, in the order of reporting. */
    private static String refusal(String document) {
        InputException e = assertThrows(InputException.class, () -> read(document), document);
        return e.problems().stream()
                .map(p -> p.code() + p.field().map(f -> " " + f).orElse(""))
                .collect(Collectors.joining(", "));
    }

    private static String changed(String field, String value) {
        return SOUND.replaceFirst(
                "'" + field + "':('[a-z]*'|\\[\\[.*\\]\\]|\\[[^\\]]*\\]|[0-9.]+)", "'" + field + "':" + value);
    }

    private static String with(String more) {
        return SOUND.replace("{'type'", "{" + more + ",'type'");
    }

    @Test
    void soundDocumentIsReadWhole() {
        InstrumentDocument document = read(with("'rate':0.02,'notional':3,'id':'t1','names':['A','B'],'comment':'x'"));

        Instrument instrument = document.instrument();
        assertEquals(PayoffType.PUT, instrument.option().type());
        assertEquals(100.0, instrument.option().strike());
        assertEquals(1.0, instrument.option().expiry());
        assertEquals(3.0, instrument.option().notional());
        assertArrayEquals(new double[] {0.5, 0.5}, instrument.option().weights());
        assertEquals(LevelKind.FORWARD, instrument.market().kind());
        assertArrayEquals(new double[] {101, 99}, instrument.market().levels());
        assertArrayEquals(new double[] {20, 15}, instrument.market().vols());
        assertEquals(0.3, instrument.market().correlation().get(1, 0));
        assertEquals(0.02, instrument.market().rate());
        assertEquals("t1", document.id().orElseThrow());
        assertEquals(List.of("A", "B"), document.names());
        assertEquals(List.of(), document.warnings());
    }

    @Test
    void defaultsAreThoseOfTheContract() {
        InstrumentDocument document = read("{'strike':1,'T':1,'weights':[1],'vols':[2],'spots':[3]}");

        Instrument instrument = document.instrument();
        assertEquals(PayoffType.CALL, instrument.option().type());
        assertEquals(1.0, instrument.option().notional());
        assertEquals(0.0, instrument.market().rate());
        assertEquals(LevelKind.SPOT, instrument.market().kind());
        assertTrue(instrument.market().carryIsRate());
        assertTrue(instrument.market().discount().isEmpty());
        assertTrue(instrument.option().smoothing().isEmpty());
        assertEquals(1, instrument.market().correlation().size());
    }

    @Test
    void spotsTakeACarryAndASmoothing() {
        InstrumentDocument document = read("{'strike':1,'T':1,'weights':[1],'vols':[2],'spots':[3],'carry':[-0.01],"
                + "'discount':0.9,'payoff_smoothing':{'kind':'gaussian','eps':0.5}}");

        assertEquals(-0.01, document.instrument().market().carryOf(0));
        assertEquals(0.9, document.instrument().market().discount().orElseThrow());
        assertEquals(
                new Smoothing(Smoothing.Kind.GAUSSIAN, 0.5),
                document.instrument().option().smoothing().orElseThrow());
    }

    @Test
    void numberServesAsId() {
        assertEquals("17", read(with("'id':17")).id().orElseThrow());
    }

    @Test
    void everyIndependentErrorIsFoundInOrderOfCodes() {
        String found = refusal("{'type':'cal','strike':'x','T':-1,'weights':[0.5,0.5],'vols':[2,-2],"
                + "'corr':[[1,1.2],[1.2,1]],'forwards':[2,3,4],'wieght':1}");

        assertEquals(
                "E_UNKNOWN_FIELD wieght, E_TYPE strike, E_ENUM type, E_EXPIRED T, E_LENGTH forwards, "
                        + "E_NEGATIVE_VOL vols[1], E_CORR_RANGE corr[1][0]",
                found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "5|E_TYPE",
                "null|E_TYPE",
                "'call'|E_TYPE",
                "[]|E_TYPE",
                "{}|E_MISSING weights, E_MISSING strike, E_MISSING T, E_MISSING vols, E_MISSING forwards",
                "{'strike':1,'T':1,'weights':[1,1],'vols':[2,2],'spots':[3,3]}|E_MISSING corr",
                "{'strike':1,'T':1,'weights':[],'vols':[2],'forwards':[3]}|E_TYPE weights",
                "{'strike':1,'T':1,'weights':[1],'vols':[2],'forwards':[3],'spots':[3]}|E_CONFLICT forwards",
                "{'strike':1,'T':1,'weights':[1],'vols':[2],'forwards':[3],'carry':[0]}|E_CONFLICT carry",
                "{'strike':1,'strike':1,'T':1,'weights':[1],'vols':[2],'forwards':[3]}|E_DUPLICATE_KEY strike",
                "{'strike':1,'strike':2,'strike':3,'T':1,'weights':[1],'vols':[2],'forwards':[3]}|E_DUPLICATE_KEY strike",
                "{'strike':1,'T':1,'weights':[1],'vols':[2],'forwards':[3],'carry':['x',0]}|"
                        + "E_TYPE carry[0], E_CONFLICT carry, E_LENGTH carry",
                "{'id':NaN,'strike':1,'T':1,'weights':[1],'vols':[2],'forwards':[3]}|E_NOT_FINITE id",
                "{'id':1e999,'strike':1,'T':1,'weights':[1],'vols':[2],'forwards':[3]}|E_NOT_FINITE id",
                "{'a':1,'T':1,'strike':1,'b':2,'weights':[1],'vols':[2],'forwards':[3]}|E_UNKNOWN_FIELD a, E_UNKNOWN_FIELD b",
                "{'type':'straddle','strike':1,'T':1,'weights':[1],'vols':[2],'forwards':[3],"
                        + "'payoff_smoothing':{'kind':'sigmoid','eps':1}}|E_CONFLICT payoff_smoothing",
                "{'type':'digital_put','strike':1,'T':1,'weights':[1],'vols':[2],'forwards':[3],"
                        + "'payoff_smoothing':{'kind':'sigmoid','eps':1}}|E_CONFLICT payoff_smoothing",
                "{'strike':1,'T':1,'weights':[1],'vols':[2],'forwards':[3],"
                        + "'payoff_smoothing':{'kind':'hard','eps':0,'x':1,'x':2}}|"
                        + "E_DUPLICATE_KEY payoff_smoothing.x, E_UNKNOWN_FIELD payoff_smoothing.x, "
                        + "E_ENUM payoff_smoothing.kind, E_RANGE payoff_smoothing.eps",
                "{'strike':1,'T':1,'weights':[1],'vols':[2],'forwards':[3],'payoff_smoothing':{}}|"
                        + "E_MISSING payoff_smoothing.kind, E_MISSING payoff_smoothing.eps",
                "{'strike':1,'T':1,'weights':[1],'vols':[2],'forwards':[3],'payoff_smoothing':'sigmoid'}|"
                        + "E_TYPE payoff_smoothing",
                "{'strike':1,'T':1,'weights':[1],'vols':[2],'forwards':[3],'discount':0}|E_RANGE discount",
                "{'strike':1,'T':1,'weights':[1],'vols':[2],'forwards':[3],'discount':-1}|E_RANGE discount",
                "{'strike':1,'T':1,'weights':[1],'vols':[2],'forwards':[3],'names':['a','b']}|E_LENGTH names",
                "{'strike':1,'T':1,'weights':[1],'vols':[2],'forwards':[3],'names':[1]}|E_TYPE names[0]",
                "{'strike':1,'T':1,'weights':[1],'vols':[2],'spots':[3],'carry':[0,0]}|E_LENGTH carry",
            })
    void wrongDocumentsAreRefused(String document, String expected) {
        assertEquals(expected, refusal(document));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "type|'asian'|E_ENUM type",
                "type|5|E_TYPE type",
                "type|null|E_TYPE type",
                "strike|true|E_TYPE strike",
                "strike|null|E_TYPE strike",
                "strike|[1]|E_TYPE strike",
                "strike|NaN|E_NOT_FINITE strike",
                "strike|1e999|E_NOT_FINITE strike",
                "T|'1'|E_TYPE T",
                "T|-Infinity|E_NOT_FINITE T",
                "T|-1e-300|E_EXPIRED T",
                "weights|[0.5,null]|E_TYPE weights[1]",
                "weights|0.5|E_TYPE weights",
                "weights|{}|E_TYPE weights",
                "vols|[]|E_TYPE vols",
                "vols|[20,true]|E_TYPE vols[1]",
                "vols|[20,NaN]|E_NOT_FINITE vols[1]",
                "vols|[20]|E_LENGTH vols",
                "vols|[-1,'x',-2]|E_TYPE vols[1], E_LENGTH vols, E_NEGATIVE_VOL vols[0], E_NEGATIVE_VOL vols[2]",
                "vols|[0,-0.0]|none",
                "forwards|[1e400,'x']|E_TYPE forwards[1], E_NOT_FINITE forwards[0]",
                "corr|1|E_TYPE corr",
                "corr|[]|E_TYPE corr",
                "corr|[1,2]|E_TYPE corr[0], E_TYPE corr[1]",
                "corr|[[1,0.3],[]]|E_TYPE corr[1]",
                "corr|[[1,0.3],[0.3,'x']]|E_TYPE corr[1][1]",
                "corr|[[1,NaN],[0.3,1]]|E_NOT_FINITE corr[0][1]",
                "corr|[[1,0.3]]|E_LENGTH corr",
                "corr|[[1,0.3],[0.3]]|E_LENGTH corr[1]",
                "corr|[[1]]|E_LENGTH corr",
                "corr|[[1,0,0],[0,1,0],[0,0,1]]|E_LENGTH corr",
                "corr|[[1,0.3],[0.3,0.9]]|E_CORR_DIAGONAL corr[1][1]",
                "corr|[[1,0.3],[0.4,1]]|E_CORR_ASYMMETRIC corr[1][0]",
                "corr|[[1,0.3],[0.3000000000005,1]]|none",
                "corr|[[1,-1.1],[-1.1,1]]|E_CORR_RANGE corr[1][0]",
                "corr|[[1,1],[1,1]]|none",
                "corr|[[2,0.3],[0.4,1]]|E_CORR_DIAGONAL corr[0][0], E_CORR_ASYMMETRIC corr[1][0]",
            })
    void wrongValuesAreRefusedOnce(String field, String value, String expected) {
        String document = changed(field, value);
        assertTrue(document.contains(value), document);

        if (expected.equals("none")) {
            read(document);
        } else {
            assertEquals(expected, refusal(document));
        }
    }

    /** Eigenvalues of the matrix with 1 on the diagonal and -0.6 elsewhere: 1.6, 1.6 and 1 - 2 * 0.6 = -0.2. */
    @Test
    void indefiniteCorrelationIsRefusedWithItsEigenvalue() {
        String document = "{'strike':1,'T':1,'weights':[1,1,1],'vols':[1,1,1],'forwards':[1,1,1],"
                + "'corr':[[1,-0.6,-0.6],[-0.6,1,-0.6],[-0.6,-0.6,1]]}";

        InputException e = assertThrows(InputException.class, () -> read(document));

        assertEquals("E_CORR_NOT_PSD corr", refusal(document));
        assertTrue(e.problems().get(0).message().contains("eigenvalue=-0.2"), e.getMessage());
    }

    @Test
    void lengthsAreBothNamed() {
        InputException e = assertThrows(InputException.class, () -> read(changed("forwards", "[1,2,3]")));

        assertEquals(
                List.of("forwards has 3 entries, weights has 2"),
                e.problems().stream().map(Problem::message).toList());
    }

    @Test
    void wordsOfferedAreListed() {
        InputException e = assertThrows(InputException.class, () -> read(changed("type", "'autocall'")));

        String message = e.problems().get(0).message();
        Arrays.stream(PayoffType.values()).forEach(type -> assertTrue(message.contains(type.label()), message));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "weights|[0.5,0.5000000001]|''",
                "weights|[0.5,0.6]|W_WEIGHTS_SUM weights",
                "weights|[1,0]|W_ZERO_WEIGHT weights",
                "weights|[2,-1]|W_NEGATIVE_WEIGHT weights",
                "weights|[0,-1]|W_WEIGHTS_SUM weights, W_ZERO_WEIGHT weights, W_NEGATIVE_WEIGHT weights",
                "T|0|W_T_ZERO T",
                "T|1e-9|''",
                "corr|[[1,1],[1,1]]|W_CORR_NEAR_SINGULAR corr",
                "corr|[[1,0.9999],[0.9999,1]]|''",
            })
    void whatIsLegalButOddIsWarnedOf(String field, String value, String expected) {
        List<String> warnings = read(changed(field, value)).warnings().stream()
                .map(w -> w.code() + " " + w.field())
                .toList();

        assertEquals(expected.equals("''") ? "" : expected, String.join(", ", warnings));
    }
}
