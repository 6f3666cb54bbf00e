package io.espalier.adapters.cli.price;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.adapters.cli.CliRun;
import io.espalier.adapters.cli.JsonText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every Greek that the command line prints is the derivative of the pv that it prints, in the field that names it.
 *
 * <p>Central bumps of h: with levels near 100, s near 10 and derivatives of order k of size up to 100/s^k the truncation
 * is h^2 f'''/6. Bumps are 1e-3 in price units, 1e-5 in years, rate and correlation; all errors then stay below 1e-5 of
 * the largest Greek of its kind, while a wrong index, sign or convention shows at order one.
 */
class PriceGreeksTest {
    private static final List<String> TYPES = List.of("call", "put", "straddle", "digital_call", "digital_put");

    @TempDir
    private Path folder;

    private CliRun price(List<Map<String, Object>> documents) {
        try {
            String text = documents.stream().map(JsonText::of).collect(Collectors.joining(",", "[", "]"));
            return CliRun.of(
                    "price", Files.writeString(folder.resolve("in.json"), text).toString(), "--json");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> instrument(Random random, int index) {
        int n = 1 + index % 3;
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", TYPES.get(index % TYPES.size()));
        document.put("T", 0.5 + random.nextDouble());
        document.put("rate", 0.06 * random.nextDouble() - 0.02);
        document.put("notional", index % 2 == 0 ? 1.0 : -2.5);
        document.put("weights", numbers(random, n, -0.5, 1.0));
        document.put("vols", numbers(random, n, 10, 20));
        document.put(index % 2 == 0 ? "forwards" : "spots", numbers(random, n, 80, 120));
        if (index % 4 == 1) {
            document.put("carry", numbers(random, n, -0.05, 0.05));
        }
        double[][] corr = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                corr[i][j] = i == j ? 1.0 : 0.4 / (1 + i + j);
            }
        }
        document.put("corr", corr);
        double basket = 0.0;
        double[] levels = (double[]) document.get(index % 2 == 0 ? "forwards" : "spots");
        for (int i = 0; i < n; i++) {
            basket += ((double[]) document.get("weights"))[i] * levels[i];
        }
        document.put("strike", basket + 5.0 * random.nextGaussian());
        return document;
    }

    private static double[] numbers(Random random, int n, double low, double high) {
        return random.doubles(n, low, high).toArray();
    }

    private static Map<String, Object> copy(Map<String, Object> document) {
        Map<String, Object> copy = new LinkedHashMap<>(document);
        copy.replaceAll((name, value) -> value instanceof double[] array ? (Object) array.clone() : value);
        double[][] corr = (double[][]) document.get("corr");
        double[][] rows = new double[corr.length][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = corr[i].clone();
        }
        copy.put("corr", rows);
        return copy;
    }

    private final List<Map<String, Object>> asked = new ArrayList<>();
    private final List<String> greeks = new ArrayList<>();
    private final List<Double> bumps = new ArrayList<>();

    private void ask(Map<String, Object> base, String greek, double h, BiConsumer<Map<String, Object>, Double> move) {
        for (double signed : new double[] {h, -h}) {
            Map<String, Object> moved = copy(base);
            move.accept(moved, signed);
            asked.add(moved);
        }
        greeks.add(greek);
        bumps.add(h);
    }

    private void askAll(Map<String, Object> base) {
        int n = ((double[]) base.get("weights")).length;
        String levels = base.containsKey("spots") ? "spots" : "forwards";
        int pair = 0;
        for (int i = 0; i < n; i++) {
            int asset = i;
            ask(base, "delta[" + i + "]", 1e-3, (document, h) -> ((double[]) document.get(levels))[asset] += h);
            ask(base, "vega[" + i + "]", 1e-3, (document, h) -> ((double[]) document.get("vols"))[asset] += h);
            for (int j = i + 1; j < n; j++) {
                int other = j;
                ask(base, "cega[" + pair++ + "][2]", 1e-5, (document, h) -> {
                    ((double[][]) document.get("corr"))[asset][other] += h;
                    ((double[][]) document.get("corr"))[other][asset] += h;
                });
            }
        }
        ask(base, "rho", 1e-5, (document, h) -> document.merge("rate", h, (a, b) -> (double) a + (double) b));
        // Theta is what the passing of time does: T falls.
        ask(base, "theta_year", 1e-5, (document, h) -> document.merge("T", h, (a, b) -> (double) a - (double) b));
    }

    @Test
    void everyFirstOrderGreekIsTheBumpOfItsField() {
        Random random = new Random(5);
        for (int index = 0; index < 30; index++) {
            asked.clear();
            greeks.clear();
            bumps.clear();
            Map<String, Object> base = instrument(random, index);
            asked.add(base);
            askAll(base);

            CliRun run = price(asked);

            assertEquals(0, run.status(), run.out());
            for (int k = 0; k < greeks.size(); k++) {
                double up = run.number("results[" + (2 * k + 1) + "].pv");
                double down = run.number("results[" + (2 * k + 2) + "].pv");
                double bumped = (up - down) / (2 * bumps.get(k));
                double given = run.number("results[0]." + greeks.get(k));
                assertEquals(
                        bumped, given, 1e-5 * Math.max(1.0, Math.abs(bumped)), base.get("type") + " " + greeks.get(k));
            }
        }
    }

    /** Gamma is the bump of delta: error as above, one order higher. */
    @Test
    void gammaIsTheBumpOfDelta() {
        Random random = new Random(6);
        for (int index = 0; index < 15; index++) {
            Map<String, Object> base = instrument(random, index);
            String levels = base.containsKey("spots") ? "spots" : "forwards";
            int n = ((double[]) base.get("weights")).length;
            asked.clear();
            asked.add(base);
            for (int j = 0; j < n; j++) {
                int asset = j;
                ask(base, "", 1e-3, (document, h) -> ((double[]) document.get(levels))[asset] += h);
            }

            CliRun run = price(asked);

            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    double up = run.number("results[" + (2 * j + 1) + "].delta[" + i + "]");
                    double down = run.number("results[" + (2 * j + 2) + "].delta[" + i + "]");
                    double given = run.number("results[0].gamma[" + i + "][" + j + "]");
                    assertEquals((up - down) / 2e-3, given, 1e-7, base.get("type") + " " + i + "," + j);
                }
            }
        }
    }

    @Test
    void givenDiscountReplacesTheRateAndLeavesRhoAndThetaUndefined() {
        Map<String, Object> base = instrument(new Random(7), 0);
        Map<String, Object> discounted = copy(base);
        discounted.put("discount", 0.5);
        Map<String, Object> undiscounted = copy(base);
        undiscounted.put("rate", 0.0);

        CliRun run = price(List.of(discounted, undiscounted));

        assertEquals(0.5 * run.number("results[1].pv"), run.number("results[0].pv"), 1e-13);
        for (String greek : List.of("rho", "theta_year", "theta_day")) {
            assertTrue(run.isNull("results[0]." + greek), greek);
        }
        assertTrue(!run.codes("results[0].warnings").contains("W_NO_GREEK"), run.out());
    }
}
