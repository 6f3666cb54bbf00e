package io.espalier.adapters.files;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.adapters.files.document.DocumentReader;
import io.espalier.adapters.files.document.Node;
import io.espalier.adapters.files.problem.InputException;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Whatever comes in, the readers answer with a sound instrument or with the one documented exception. */
class DocumentFuzzTest {
    private static final String SEED_DOCUMENT = "{\"type\":\"call\",\"strike\":100,\"T\":1.5,\"rate\":0.02,"
            + "\"weights\":[0.6,0.4],\"vols\":[9,14],\"corr\":[[1,0.25],[0.25,1]],\"spots\":[52,61],\"carry\":[0.01,0],"
            + "\"payoff_smoothing\":{\"kind\":\"softplus\",\"eps\":0.8},\"names\":[\"a\",\"b\"]}";
    private static final String ALPHABET = "{}[]:,\"'-+.eE0123456789NaInfity \n\t&*!|>#%@`~\\u0000trueflsn\uFEFF";

    private int sound;

    private void check(Function<String, Node> reader, String text) {
        try {
            Instruments.requireSound(InstrumentDocument.read(reader.apply(text)));
            sound++;
        } catch (InputException e) {
            assertFalse(e.problems().isEmpty());
        }
    }

    private static final class Instruments {
        static void requireSound(InstrumentDocument document) {
            assertTrue(Arrays.stream(document.instrument().market().levels()).allMatch(Double::isFinite));
            assertTrue(Arrays.stream(document.instrument().market().vols()).allMatch(v -> v >= 0 && v < 1e308));
            assertTrue(Arrays.stream(document.instrument().option().weights()).allMatch(Double::isFinite));
            assertTrue(Double.isFinite(document.instrument().option().strike()));
        }
    }

    @Test
    void randomTextNeverEscapes() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(60);
            for (int k = 0; k < length; k++) {
                text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
            check(DocumentReader::json, text.toString());
            check(DocumentReader::yaml, text.toString());
        }
    }

    /** One document in five or so survives a small change, so both ends of the reader are reached. */
    @Test
    void changedDocumentNeverEscapes() {
        Random random = new Random(2);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder(SEED_DOCUMENT);
            for (int k = random.nextInt(3); k >= 0; k--) {
                mutate(text, random);
            }
            check(DocumentReader::json, text.toString());
            check(DocumentReader::yaml, text.toString());
        }
        assertTrue(sound > 1_000, () -> "sound documents: " + sound);
    }

    private static final String GARCH_SPEC =
            "{\"model\":\"garch\",\"product\":{\"dynamics\":\"log\",\"spot\":100,\"type\":\"put\","
                    + "\"omega\":2e-6,\"beta\":0.8},\"inputs\":{\"moneyness\":{\"low\":-3,\"high\":3},\"T\":{\"low\":5,\"high\":60},"
                    + "\"variance_ratio\":{\"low\":0.5,\"high\":2},\"alpha\":{\"low\":0.02,\"high\":0.1},\"lambda\":{\"low\":0,\"high\":0.5}},"
                    + "\"sampling\":{\"law\":\"log_box\",\"margin\":0.1},\"form\":{\"map\":\"smile\"},\"network\":{\"hidden\":[8]},"
                    + "\"pruning\":{\"method\":\"none\"},\"seed\":4}";

    /** Also where product and inputs are completed from each other. */
    @Test
    void changedSpecificationUnderGarchNeverEscapes() {
        Random random = new Random(3);
        int read = 0;
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder(GARCH_SPEC);
            for (int k = random.nextInt(3); k >= 0; k--) {
                mutate(text, random);
            }
            String changed = text.toString();
            read += isRead(DocumentReader::json, changed) ? 1 : 0;
            read += isRead(DocumentReader::yaml, changed) ? 1 : 0;
        }
        int sound = read;
        assertTrue(sound > 50, () -> "sound specifications: " + sound);
    }

    private static boolean isRead(Function<String, Node> reader, String text) {
        try {
            return SpecDocument.read(reader.apply(text), text).spec().served().size() > 0;
        } catch (InputException e) {
            assertFalse(e.problems().isEmpty());
            return false;
        }
    }

    private static void mutate(StringBuilder text, Random random) {
        int at = random.nextInt(text.length());
        switch (random.nextInt(4)) {
            case 0 -> text.deleteCharAt(at);
            case 1 -> text.insert(at, ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            case 2 -> text.setCharAt(at, ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            default -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(12))));
        }
    }
}
