package io.espalier.pricing.analytic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.market.Correlation;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.product.BarrierOption;
import io.espalier.pricing.product.DoubleBarrierOption;
import io.espalier.pricing.product.Monitoring;
import io.espalier.pricing.product.Product;
import io.espalier.pricing.product.PutCall;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Continuously watched barriers against textbook formulae in hundreds of digits: see the table's header. */
class BarrierTableTest {
    /**
     * A density at d deviations feels the rounding of d magnified d^2 times: 35^2 half ulps are 1.4e-13. In a corridor of w = 0.09 deviations the decay
     * e^-pi^2/(2 w^2) feels that of w 1200 times, as much again. Twice for the way there, and a tenth for the sum itself.
     */
    private static final double RELATIVE = 3e-13;

    private record Row(String kind, String style, double[] in, double[] out) {
        static Row parse(String line) {
            String[] cells = line.split(",");
            return new Row(cells[0], cells[1], numbers(cells, 2, 7), numbers(cells, 7, 11));
        }

        private static double[] numbers(String[] cells, int from, int to) {
            return Arrays.stream(cells, from, to).mapToDouble(Row::number).toArray();
        }

        private static double number(String cell) {
            return switch (cell) {
                case "inf" -> Double.POSITIVE_INFINITY;
                case "-inf" -> Double.NEGATIVE_INFINITY;
                case "nan" -> Double.NaN;
                default -> Double.parseDouble(cell);
            };
        }

        @Override
        public String toString() {
            return kind + " " + style + " " + Arrays.toString(in);
        }

        double deviation() {
            return in[2];
        }

        Product product() {
            double[] weights = {1.0};
            if (Double.isFinite(in[3]) && Double.isFinite(in[4])) {
                PutCall type = kind.equals("call") ? PutCall.CALL : PutCall.PUT;
                return new DoubleBarrierOption(type, in[1], in[3], in[4], Monitoring.continuous(), 1.0, weights, 1.0);
            }
            boolean up = Double.isInfinite(in[3]);
            BarrierOption.Payment payment =
                    switch (kind) {
                        case "call" -> BarrierOption.Payment.CALL;
                        case "put" -> BarrierOption.Payment.PUT;
                        default -> BarrierOption.Payment.CASH;
                    };
            return new BarrierOption(
                    payment,
                    payment == BarrierOption.Payment.CASH ? Double.NaN : in[1],
                    up ? in[4] : in[3],
                    up ? BarrierOption.Direction.UP : BarrierOption.Direction.DOWN,
                    style.equals("in") ? BarrierOption.Knock.IN : BarrierOption.Knock.OUT,
                    Monitoring.continuous(),
                    1.0,
                    weights,
                    1.0);
        }

        Greeks greeks() {
            MarketData market = MarketData.ofForwards(
                    new double[] {in[0]}, new double[] {deviation()}, Correlation.identity(1), 0.0);
            ClosedForm closed = ClosedForms.of(market, product()).orElseThrow();
            assertTrue(closed.evaluate());
            return closed.greeks();
        }
    }

    private static List<Row> table() {
        try (InputStream in = BarrierTableTest.class.getResourceAsStream("barriers.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("kind"))
                    .map(Row::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void valuesAgreeRelatively() {
        for (Row row : table()) {
            assertEquals(row.out[0], row.greeks().pv(), RELATIVE * row.out[0], row::toString);
        }
    }

    /** Each beside its own size and the value's: a derivative may pass through 0 where the value does not. */
    @Test
    void derivativesAgreeOnTheScaleOfTheValue() {
        for (Row row : table()) {
            Greeks greeks = row.greeks();
            double s = row.deviation();
            double perLevel = row.out[0] / s;
            assertClose(row.out[1], greeks.delta()[0], perLevel, row);
            assertClose(row.out[2], greeks.gamma()[0][0], perLevel / s, row);
            assertClose(row.out[2] * s, greeks.vega()[0], perLevel, row);
            if (row.kind.equals("cash")) {
                assertTrue(Double.isNaN(greeks.byStrike()));
            } else {
                assertClose(row.out[3], greeks.byStrike(), perLevel, row);
            }
            // The variance is s^2 T: T dV/dT is half of s dV/ds.
            assertClose(0.5 * row.out[2] * s * s, greeks.byExpiry(), row.out[0], row);
        }
    }

    private static void assertClose(double expected, double actual, double scale, Row row) {
        assertEquals(expected, actual, RELATIVE * (Math.abs(expected) + scale), row::toString);
    }
}
