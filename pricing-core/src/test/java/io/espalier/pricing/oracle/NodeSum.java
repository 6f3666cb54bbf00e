package io.espalier.pricing.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * A function that is smooth between its breaks, as weighted values at Gauss-Legendre nodes of panels that no break cuts.
 *
 * <p>With sixteen nodes on a panel no wider than the kernel's deviation h the rule errs by h^33 f^(32) times 1e-35: nothing.
 */
final class NodeSum {
    private static final double INVERSE_SQRT_TWO_PI = 0.3989422804014327;
    /** A normal beyond nine deviations weighs 1e-19. */
    private static final double REACH = 9.0;

    private final double[] nodes;
    private final double[] weighted;

    private NodeSum(double[] nodes, double[] weighted) {
        this.nodes = nodes;
        this.weighted = weighted;
    }

    /** @param breaks increasing, both ends among them */
    static NodeSum of(DoubleUnaryOperator f, double[] breaks, double widest, int nodesPerPanel) {
        final GaussIntegrator rule = new GaussIntegratorFactory().legendre(nodesPerPanel);
        final List<double[]> found = new ArrayList<>();
        for (int piece = 0; piece + 1 < breaks.length; piece++) {
            final double length = breaks[piece + 1] - breaks[piece];
            final int panels = (int) Math.ceil(length / widest);
            for (int panel = 0; panel < panels; panel++) {
                final double half = 0.5 * length / panels;
                final double centre = breaks[piece] + (2 * panel + 1) * half;
                for (int q = 0; q < nodesPerPanel; q++) {
                    final double x = centre + half * rule.getPoint(q);
                    found.add(new double[] {x, half * rule.getWeight(q) * f.applyAsDouble(x)});
                }
            }
        }
        return new NodeSum(
                found.stream().mapToDouble(node -> node[0]).toArray(),
                found.stream().mapToDouble(node -> node[1]).toArray());
    }

    /** E f(mean + deviation Z). */
    double expectation(double mean, double deviation) {
        int q = Arrays.binarySearch(nodes, mean - REACH * deviation);
        double sum = 0.0;
        for (q = q < 0 ? -q - 1 : q; q < nodes.length && nodes[q] <= mean + REACH * deviation; q++) {
            final double z = (nodes[q] - mean) / deviation;
            sum += weighted[q] * Math.exp(-0.5 * z * z);
        }
        return sum * INVERSE_SQRT_TWO_PI / deviation;
    }
}
