package io.espalier.surrogate.prune;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.interval.Interval;
import io.espalier.surrogate.enclose.IntervalPass;
import io.espalier.surrogate.enclose.NetworkEnclosure;
import io.espalier.surrogate.network.Network;
import io.espalier.surrogate.network.ValuePass;
import java.math.BigDecimal;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;

/** Each line of the worked example's trace ("Sobolev pruning", Table 1) and its text, to every printed digit. */
class PaperExampleTest {
    private final Network network = PaperExample.network();
    private final NetworkEnclosure trace = IntervalPass.enclose(network, PaperExample.INPUTS);
    private final Interval input = new Interval(1.0, 10.0);

    /** [t]_l,i, products of a node and a weight; w_0,1 and w_0,2 stand crosswise, as in the paper. */
    @Test
    void productsOfNodesAndWeightsAreThePrintedOnes() {
        assertPrints("0.12544", "1.2544", input.times(weight(0, 0, 0)));
        assertPrints("0.0277", "0.277", input.times(weight(0, 0, 1)));
        assertPrints("0.1121", "1.1213", input.times(weight(0, 1, 0)));
        assertPrints("-0.023", "-0.002", input.times(weight(0, 1, 1)));
        assertPrints("0.0496", "0.2665", node(0, 0).times(weight(1, 0, 0)));
        assertPrints("0.098", "0.3725", node(0, 1).times(weight(1, 0, 1)));
        assertPrints("0.1556", "0.8361", node(0, 0).times(weight(1, 1, 0)));
        assertPrints("0.3119", "1.1854", node(0, 1).times(weight(1, 1, 1)));
        assertPrints("0.1034", "0.3141", node(1, 0).times(weight(2, 0, 0)));
        assertPrints("1.0472", "3.1706", node(1, 1).times(weight(2, 0, 1)));
    }

    /** [k]_l,i and, as no rectifier cuts, [n]_l,i: the paper prints both, the latter with a digit more. */
    @Test
    void nodesAndOutputAreThePrintedOnes() {
        assertPrints("0.315", "1.693", node(0, 0));
        assertPrints("0.368", "1.397", node(0, 1));
        assertPrints("0.3151", "1.6934", node(0, 0));
        assertPrints("0.3677", "1.3974", node(0, 1));
        assertPrints("0.241", "0.733", node(1, 0));
        assertPrints("0.766", "2.321", node(1, 1));
        assertPrints("0.7664", "2.3205", node(1, 1));
        assertPrints("1.369", "3.703", trace.output());
    }

    /** The adjoint of each [k] is that of its [n] (slope 1), and the adjoint of each [t] that of the [k] it is added to. */
    @Test
    void adjointsAreThePrintedOnes() {
        assertPrints("0.7421", "0.7421", trace.adjoints()[0][0]);
        assertPrints("1.2733", "1.2733", trace.adjoints()[0][1]);
        assertPrints("0.4287", "0.4287", trace.adjoints()[1][0]);
        assertPrints("1.3663", "1.3663", trace.adjoints()[1][1]);
        assertEquals(Interval.of(1.0), trace.adjoints()[2][0]);
        assertTrue(node(0, 0).lo() > 0.0
                && node(0, 1).lo() > 0.0
                && node(1, 0).lo() > 0.0
                && node(1, 1).lo() > 0.0);
    }

    @Test
    void significancesAreThePrintedOnes() {
        double[][] significances = new Significance(PaperExample.INPUTS).significances(network);

        assertPrints("1.02", significances[0][0]);
        assertPrints("1.31", significances[0][1]);
        assertPrints("0.21", significances[1][0]);
        assertPrints("2.12", significances[1][1]);
    }

    /**
     * The paper's mean squared error falls by 8 %, 0.0296531 to 0.0272298, on a sample that it does not state. Ours, on the
     * midpoints of 100 x 100 equal cells of the inputs, against ln(x0 + x1) + cos(x0/x1) as printed: it falls by 7 %, but
     * exceeds that function's variance of 0.53, for the traced network does not follow it (correlation 0.01). With
     * cos(x1/x0) instead the correlation is 0.86; the error is a sixth, and rises by 3 %.
     *
     * <p>Expected values: an independent evaluation (numpy) of the same parameters, folding the printed midpoint.
     */
    @Test
    void removingTheLeastSignificantNodeWithMidpointFoldMovesTheErrorLittle() {
        double[] standIns = Fold.midpoint(PaperExample.INPUTS).standIns(network, 1);
        Network pruned = NetworkSurgery.keep(network, 1, new int[] {1}, standIns);
        DoubleBinaryOperator printed = (x0, x1) -> Math.log(x0 + x1) + Math.cos(x0 / x1);
        DoubleBinaryOperator exchanged = (x0, x1) -> Math.log(x0 + x1) + Math.cos(x1 / x0);

        assertEquals(0.92082, meanSquaredError(network, printed), 1e-5);
        assertEquals(0.85661, meanSquaredError(pruned, printed), 1e-4);
        assertEquals(0.15833, meanSquaredError(network, exchanged), 1e-5);
        assertEquals(0.16284, meanSquaredError(pruned, exchanged), 1e-4);
    }

    private static double meanSquaredError(Network network, DoubleBinaryOperator function) {
        ValuePass pass = new ValuePass(network);
        double sum = 0.0;
        for (int i = 0; i < 100; i++) {
            for (int j = 0; j < 100; j++) {
                double x0 = 1.0 + 0.09 * (i + 0.5);
                double x1 = 1.0 + 0.09 * (j + 0.5);
                double error = pass.value(new double[] {x0, x1}) - function.applyAsDouble(x0, x1);
                sum += error * error;
            }
        }
        return sum / 10_000.0;
    }

    private double weight(int layer, int node, int input) {
        return network.layers().get(layer).weights()[node][input];
    }

    private Interval node(int layer, int node) {
        return trace.nodes()[layer][node];
    }

    private static void assertPrints(String low, String high, Interval actual) {
        assertPrints(low, actual.lo());
        assertPrints(high, actual.hi());
    }

    /** Within half a unit of the last digit printed. */
    private static void assertPrints(String printed, double actual) {
        BigDecimal expected = new BigDecimal(printed);
        assertEquals(expected.doubleValue(), actual, 0.5 * expected.ulp().doubleValue());
    }
}
