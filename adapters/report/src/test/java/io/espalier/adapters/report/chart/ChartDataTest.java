package io.espalier.adapters.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChartDataTest {
    private static final double[] ONE = {1.0};

    @Test
    void pointsAreCopiedAtTheDoorAndOnTheWayOut() {
        final double[] x = {1.0, 2.0}, y = {3.0, 4.0};
        final Points points = Points.of(x, y);

        x[0] = 99.0;
        points.ys()[1] = 99.0;

        assertEquals(Points.of(new double[] {1.0, 2.0}, new double[] {3.0, 4.0}), points);
    }

    @Test
    void aListChangedLaterDoesNotChangeTheChart() {
        final List<Layer> layers = new ArrayList<>(List.of(Layer.of("a", ONE, new boolean[] {true})));
        final Bars bars = new Bars("t", Axis.log("s", ""), layers);

        layers.clear();

        assertEquals(1, bars.layers().size());
    }

    @Test
    void anErrorNamesTheRuleAndEveryValue() {
        assertMessage(
                "points must come in pairs, at least one: x.length=2, y.length=1",
                () -> Points.of(new double[2], new double[1]));
        assertMessage(
                "a point must be finite: x[1]=2.0, y[1]=NaN",
                () -> Points.of(new double[] {1, 2}, new double[] {1, Double.NaN}));
        assertMessage("r2 must be at most 1: r2=1.5, title='t'", () -> Scatter.of("t", "value", "", ONE, ONE, 1.5));
        assertMessage(
                "every node must be kept or removed: significance.length=1, kept.length=2, layer='a'",
                () -> Layer.of("a", ONE, new boolean[2]));
        assertMessage(
                "x of a curve must strictly rise: x[0]=2.0, x[1]=2.0, label='a'",
                () -> Curve.of("a", new double[] {2, 2}, new double[] {0, 1}));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1e-300, Double.NaN, Double.POSITIVE_INFINITY})
    void aNodeHasAFiniteSignificanceThatIsNotNegative(double significance) {
        assertThrows(IllegalArgumentException.class, () -> new Node(significance, true));
    }

    @Test
    void aLogarithmicAxisRefusesZeroButALinearOneTakesIt() {
        final List<Curve> zero = List.of(Curve.of("a", new double[] {0, 1}, new double[] {0, 1}));

        assertThrows(
                IllegalArgumentException.class, () -> new Lines("t", Axis.linear("x", ""), Axis.log("y", ""), zero));
        assertEquals(new Range(0, 1), new Lines("t", Axis.linear("x", ""), Axis.linear("y", ""), zero).yRange());
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.0, 1.5})
    void aQuantileOutsideZeroToBelowOneIsRefused(double quantile) {
        final List<Curve> curves = List.of(Curve.of("a", new double[] {quantile}, ONE));

        assertThrows(IllegalArgumentException.class, () -> new Percentiles("t", Axis.log("y", "µs"), curves));
    }

    @Test
    void curvesOfOneChartHaveDifferentLabelsAndAreNotTooMany() {
        final Curve curve = Curve.of("a", ONE, ONE);
        final Axis axis = Axis.linear("x", "");

        assertThrows(IllegalArgumentException.class, () -> new Lines("t", axis, axis, List.of(curve, curve)));
        assertThrows(IllegalArgumentException.class, () -> new Lines("t", axis, axis, List.of()));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Lines("t", axis, axis, Collections.nCopies(Curve.MOST_IN_A_CHART + 1, curve)));
    }

    /** 1/(1-q) is off by rounding of 1-q only: half an ulp of 1 over the tail of 1e-3, so 1e-12 relative. */
    @Test
    void everyNineIsOneDecadeOfTheAxis() {
        final double[] q = {0.0, 0.9, 0.99, 0.999};
        final Lines lines = new Percentiles(
                        "t", Axis.log("y", "µs"), List.of(Curve.of("a", q, new double[] {1, 2, 3, 4})))
                .byNines();

        for (int nines = 0; nines < q.length; nines++) {
            final double expected = Math.pow(10.0, nines);
            assertEquals(expected, lines.curves().get(0).points().x(nines), 1e-12 * expected, "nines=" + nines);
        }
    }

    @ParameterizedTest
    @CsvSource({"0,0", "1,90", "2,99", "3,99.9", "5,99.999"})
    void aTickByNinesIsLabelledInPerCent(int nines, String label) {
        assertEquals(label, Percentiles.label(nines));
    }

    @Test
    void nodesAreRankedByFallingSignificanceAndKeepTheirFate() {
        final Layer layer = Layer.of("a", new double[] {0.1, 3.0, 0.5}, new boolean[] {false, true, false});

        assertEquals(List.of(new Node(3.0, true), new Node(0.5, false), new Node(0.1, false)), layer.ranked());
        assertEquals(1, layer.kept());
    }

    @Test
    void aSmallLayerBesideALargeOneIsGivenRoomForItsName() {
        final Layer large = Layer.of("large", new double[100], new boolean[100]);
        final Layer small = Layer.of("small", ONE, new boolean[1]);
        final Bars bars = new Bars("t", Axis.log("s", ""), List.of(large, small));

        assertEquals(100.0, bars.room(large));
        assertTrue(bars.room(small) > 20.0, "room=" + bars.room(small));
    }

    @Test
    void anUndefinedR2IsSaidInWords() {
        assertEquals(
                "R² undefined",
                Scatter.of("t", "value", "", ONE, ONE, Double.NaN).r2Text());
        assertEquals(
                "R² 0.999962", Scatter.of("t", "value", "", ONE, ONE, 0.9999621).r2Text());
    }

    @Test
    void anAxisTitleCarriesItsUnit() {
        assertEquals("latency (µs)", Axis.log("latency", "µs").title());
        assertEquals("epoch", Axis.linear("epoch", "").title());
        assertTrue(
                Scatter.of("t", "value", "EUR", ONE, ONE, 1.0).truth().title().contains("EUR"));
    }

    private static void assertMessage(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }
}
