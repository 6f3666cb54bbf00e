package io.espalier.adapters.cli.price;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.adapters.cli.CliRun;
import io.espalier.adapters.files.document.Node;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is asked, the answer is one JSON object of finite numbers with status 0, or a refusal with status 2. */
class PriceFuzzTest {
    private static final String[] NUMBERS = {
        "0",
        "-0.0",
        "1",
        "-1",
        "0.5",
        "100",
        "1e-9",
        "1e-300",
        "4.9e-324",
        "1e9",
        "1e150",
        "-1e150",
        "1e308",
        "-1e308",
        "1.7976931348623157e308",
        "0.9999999999999999",
        "1e-16",
        "3",
        "20",
        "NaN",
        "\"x\"",
        "null",
        "[]"
    };
    private static final String[] EUROPEAN = {"call", "put", "straddle", "digital_call", "digital_put", "cal"};
    private static final String[] PRODUCTS = {
        "asian_call",
        "asian_put",
        "barrier_call",
        "barrier_put",
        "barrier_cash",
        "double_barrier_call",
        "double_barrier_put",
        "best_of_call",
        "best_of_put",
        "worst_of_call",
        "worst_of_put",
        "autocallable"
    };

    private final InputStream standardInput = System.in;

    @AfterEach
    void restoreStandardInput() {
        System.setIn(standardInput);
    }

    private static CliRun price(String document, String engine) {
        System.setIn(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
        return CliRun.of("price", "-", "--json", "--engine", engine, "--paths", "64");
    }

    private static void requireAnswerOrRefusal(String document, String engine) {
        CliRun run = price(document, engine);
        assertTrue(run.status() == 0 || run.status() == 2, () -> document + "\n" + run);
        assertEquals("", run.err(), document);
        assertEquals(run.status() == 0, run.has("pv") || run.has("results"), document);
    }

    /** Numbers at the edges of double precision in every field; the odd broken one keeps the refusals in play. */
    @ParameterizedTest
    @CsvSource({"closed, 6000", "mc, 1500"})
    void extremeNumbersGiveFiniteAnswersOrRefusals(String engine, int documents) {
        Random random = new Random(11);

        requireSound(engine, documents, () -> european(random), documents / 10);
    }

    @ParameterizedTest
    @CsvSource({"closed, 3000, 100", "auto, 1500, 300"})
    void extremeProductsGiveFiniteAnswersOrRefusals(String engine, int documents, int answers) {
        Random random = new Random(13);

        requireSound(
                engine,
                documents,
                () -> {
                    String type = PRODUCTS[random.nextInt(PRODUCTS.length)];
                    return document(random, type, particular(random, type));
                },
                answers);
    }

    /** Each takes thousands of paths to learn from: a few must do. */
    @Test
    void extremeBermudansGiveFiniteAnswersOrRefusals() {
        Random random = new Random(14);

        requireSound(
                "auto",
                40,
                () -> document(random, "bermudan_put", ",\"strike\":" + number(random) + dates(random, "exercise")),
                8);
    }

    private static void requireSound(String engine, int documents, Supplier<String> document, int leastAnswers) {
        String array =
                IntStream.range(0, documents).mapToObj(i -> document.get()).collect(Collectors.joining(",", "[", "]"));

        CliRun run = price(array, engine);

        assertEquals(0, run.status(), run.err());
        List<Node> results = ((Node.ArrayNode) run.at("results")).items();
        long answered = results.stream().filter(PriceFuzzTest::isSoundAnswer).count();
        assertEquals(documents, results.size());
        assertTrue(answered > leastAnswers, () -> "answered: " + answered);
        assertTrue(answered < documents, () -> "answered: " + answered);
    }

    /** Whether this is an answer; fails where it is neither a sound one nor a refusal that names its errors. */
    private static boolean isSoundAnswer(Node result) {
        Map<String, Node> fields = ((Node.ObjectNode) result).fields();
        boolean ok = fields.get("ok").equals(new Node.BooleanNode(true));
        if (!ok) {
            assertFalse(((Node.ArrayNode) fields.get("errors")).items().isEmpty(), () -> result.toString());
            return false;
        }
        assertInstanceOf(Node.NumberNode.class, fields.get("pv"), () -> result.toString());
        // The square of a payoff may overflow where the payoff does not: its error is then undefined.
        if (fields.get("std_error") instanceof Node.NumberNode error) {
            assertTrue(error.value() >= 0.0, () -> result.toString());
        }
        return true;
    }

    private static String european(Random random) {
        String type = EUROPEAN[random.nextInt(random.nextInt(10) == 0 ? 6 : 5)];
        return document(random, type, ",\"strike\":" + number(random));
    }

    /** The fields of a type beside those of all. */
    private static String particular(Random random, String type) {
        String strike = ",\"strike\":" + number(random);
        if (type.startsWith("asian")) {
            String past = ",\"past_fixings\":{\"count\":" + random.nextInt(3) + ",\"average\":" + number(random) + "}";
            return strike
                    + dates(random, "fixings")
                    + (random.nextBoolean() ? past : "")
                    + (random.nextInt(3) == 0 ? ",\"strike_type\":\"floating\"" : "");
        }
        if (type.startsWith("barrier")) {
            return (type.endsWith("cash") ? "" : strike)
                    + ",\"barrier\":" + number(random)
                    + ",\"direction\":" + (random.nextBoolean() ? "\"up\"" : "\"down\"")
                    + ",\"knock\":" + (random.nextBoolean() ? "\"in\"" : "\"out\"")
                    + monitoring(random);
        }
        if (type.startsWith("double")) {
            return strike + ",\"lower\":" + number(random).replaceFirst("^(?=\\d)", "-") + ",\"upper\":"
                    + number(random) + monitoring(random);
        }
        return type.equals("autocallable") ? note(random) : strike;
    }

    private static String note(Random random) {
        return dates(random, "observation_times").replaceFirst(":\\d+$", ":[1]")
                + ",\"autocall_level\":" + number(random)
                + ",\"coupon\":" + number(random)
                + ",\"coupon_barrier\":" + number(random)
                + ",\"memory\":" + random.nextBoolean()
                + ",\"knock_in\":" + number(random);
    }

    private static String monitoring(Random random) {
        return random.nextBoolean() ? ",\"monitoring\":\"continuous\"" : dates(random, "monitoring");
    }

    private static String dates(Random random, String name) {
        return ",\"" + name + "\":" + (random.nextInt(3) == 0 ? "[0.25,1]" : Integer.toString(1 + random.nextInt(3)));
    }

    private static String document(Random random, String type, String particular) {
        int n = 1 + random.nextInt(3);
        StringBuilder text = new StringBuilder("{\"type\":\"" + type + "\"").append(particular);
        if (type.equals("autocallable")) {
            text.append(",\"initial\":").append(numbers(random, n).replace("-", ""));
        }
        text.append(",\"T\":")
                .append(type.equals("autocallable") ? "1" : number(random).replace("-", ""));
        text.append(",\"rate\":").append(random.nextBoolean() ? "0.02" : number(random));
        text.append(",\"weights\":").append(numbers(random, n));
        text.append(",\"vols\":").append(numbers(random, n).replace("-", ""));
        text.append(",\"corr\":").append(correlation(n, random.nextBoolean() ? "0.3" : "1"));
        text.append(random.nextBoolean() ? ",\"spots\":" : ",\"forwards\":").append(numbers(random, n));
        return text.append("}").toString();
    }

    /** Mostly tame, so that the extreme ones meet sound companions. */
    private static String number(Random random) {
        int last = random.nextInt(40) == 0 ? NUMBERS.length : NUMBERS.length - 4;
        return random.nextInt(3) == 0 ? NUMBERS[random.nextInt(last)] : Double.toString(1.0 + random.nextInt(100));
    }

    private static String numbers(Random random, int n) {
        return IntStream.range(0, n).mapToObj(i -> number(random)).collect(Collectors.joining(",", "[", "]"));
    }

    private static String correlation(int n, String rho) {
        return IntStream.range(0, n)
                .mapToObj(i -> IntStream.range(0, n)
                        .mapToObj(j -> i == j ? "1" : rho)
                        .collect(Collectors.joining(",", "[", "]")))
                .collect(Collectors.joining(",", "[", "]"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{'type':'call','strike':100,'T':1.5,'rate':0.02,'weights':[0.6,0.4],'vols':[9,14],"
                        + "'corr':[[1,0.25],[0.25,1]],'spots':[52,61],'carry':[0.01,0]},{'id':5}]",
                "[{'type':'autocallable','initial':[52,61],'observation_times':[0.5,1],'autocall_level':1,'coupon':0.1,"
                        + "'coupon_barrier':0.8,'memory':true,'knock_in':0.6,'T':1,'vols':[9,14],'forwards':[52,61],"
                        + "'corr':[[1,0.2],[0.2,1]]}]",
                "[{'type':'barrier_put','strike':57,'barrier':66,'direction':'up','knock':'in','monitoring':[0.4,0.9],"
                        + "'T':1,'weights':[1],'vols':[9],'forwards':[58]},{'type':'asian_call','strike':55,'fixings':3,"
                        + "'past_fixings':{'count':2,'average':57},'T':1,'weights':[1],'vols':[9],'spots':[58]}]",
            })
    void changedTextIsAnsweredOrRefused(String quoted) {
        Random random = new Random(12);
        String sound = quoted.replace('\'', '"');
        for (int i = 0; i < 150; i++) {
            StringBuilder text = new StringBuilder(sound);
            for (int k = random.nextInt(3); k >= 0; k--) {
                int at = random.nextInt(text.length());
                text.setCharAt(at, (char) (32 + random.nextInt(96)));
            }
            requireAnswerOrRefusal(text.toString(), "auto");
        }
    }
}
