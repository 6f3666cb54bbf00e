package io.espalier.surrogate.serve;

import io.espalier.pricing.emit.Formula;
import io.espalier.pricing.graph.Graph;
import io.espalier.pricing.graph.Sym;
import io.espalier.pricing.math.Sigmoid;
import io.espalier.surrogate.network.Layer;
import io.espalier.surrogate.network.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A network's value and gradient, and a block of its Hessian, as one formula: the operations of {@code CurvaturePass} in its order, weights
 * as constants, all times the factor.
 *
 * <p>Where the formula answers, its bits are those of the pass times the factor (but for the sign of a zero) and finite. It does not where
 * pre-activations leave the reach of {@link Sigmoid}, or where what the results are made from might overflow with the first layer's weights.
 */
final class NetworkFormula {
    private static final double LARGEST = 1e300;
    private static final int LANES = 4;

    private final Graph graph = new Graph();
    private final Sym factor = Formula.factor(graph);
    private final List<Layer> layers;
    private final List<List<Sym>> z = new ArrayList<>();
    private final List<List<Response>> response = new ArrayList<>();
    private final List<List<Sym>> hBar = new ArrayList<>();
    private final List<List<Sym>> zBar = new ArrayList<>();
    private final List<Sym> gradient;

    private NetworkFormula(Network network) {
        layers = network.layers();
        List<Sym> in = IntStream.range(0, network.inputs())
                .mapToObj(j -> Formula.input(graph, j))
                .toList();
        for (Layer layer : layers) {
            in = forward(layer, in);
        }
        gradient = backward();
    }

    /** Value, and the gradient as the first row. */
    static Formula sloped(Network network) {
        final NetworkFormula formula = new NetworkFormula(network);
        return formula.finish(List.of(), List.of());
    }

    /** Value, the gradient, and as the second row the block of the Hessian that {@code columns} name. */
    static Formula curved(Network network, int[] columns) {
        final NetworkFormula formula = new NetworkFormula(network);
        final NarrowCurvature block = new NarrowCurvature(formula, columns);
        return formula.finish(block.block(), block.ingredients());
    }

    private List<Sym> forward(Layer layer, List<Sym> in) {
        final List<Sym> nodes = new ArrayList<>();
        final List<Response> responses = new ArrayList<>();
        for (int i = 0; i < layer.nodes(); i++) {
            nodes.add(affine(layer.weights()[i], layer.bias()[i], in));
            responses.add(Response.of(layer.activation(), nodes.get(i)));
        }
        z.add(nodes);
        response.add(responses);
        return responses.stream().map(Response::value).toList();
    }

    /** Four sums that do not wait for each other, the bias in the first. */
    private Sym affine(double[] weights, double bias, List<Sym> in) {
        final Sym[] sums = new Sym[LANES];
        sums[0] = Sym.constant(graph, bias);
        for (int j = 0; j < weights.length; j++) {
            sums[j % LANES] = plus(sums[j % LANES], in.get(j).times(weights[j]));
        }
        final Sym front = plus(sums[0], sums[1]);
        return plus(front, plus(sums[2], sums[3]));
    }

    private List<Sym> backward() {
        List<Sym> bar = List.of(Sym.constant(graph, 1.0));
        for (int l = layers.size() - 1; l >= 0; l--) {
            final List<Sym> ofNodes = new ArrayList<>();
            for (int i = 0; i < bar.size(); i++) {
                ofNodes.add(timesSlope(l, i, bar.get(i)));
            }
            hBar.add(0, bar);
            zBar.add(0, ofNodes);
            bar = transposed(layers.get(l), ofNodes);
        }
        return bar;
    }

    private static List<Sym> transposed(Layer layer, List<Sym> bar) {
        final List<Sym> below = new ArrayList<>();
        for (int j = 0; j < layer.inputs(); j++) {
            Sym sum = null;
            for (int i = 0; i < layer.nodes(); i++) {
                sum = plus(sum, bar.get(i).times(layer.weights()[i][j]));
            }
            below.add(sum);
        }
        return below;
    }

    /** A sum in which null stands for 0. */
    static Sym plus(Sym sum, Sym term) {
        return sum == null ? term : term == null ? sum : sum.plus(term);
    }

    Graph graph() {
        return graph;
    }

    List<Layer> layers() {
        return layers;
    }

    /** The number times the slope of a node. */
    Sym timesSlope(int l, int i, Sym number) {
        return response.get(l).get(i).slope().times(number);
    }

    /** What node i of layer l adds to the curvature; null where it adds none. */
    Sym bend(int l, int i) {
        final Sym curvature = response.get(l).get(i).curvature();
        return curvature == null ? null : hBar.get(l).get(i).times(curvature);
    }

    private Formula finish(List<Sym> block, List<Sym> ingredients) {
        final Sym raw = z.get(z.size() - 1).get(0);
        final List<Sym> made = new ArrayList<>(zBar.get(0));
        made.addAll(ingredients);
        final List<Sym> sizes = new ArrayList<>();
        sizes.add(raw.abs());
        made.forEach(number -> sizes.add(number.abs()));
        final List<Formula.Range> ranges = new ArrayList<>();
        for (int l = 0; l < z.size() - 1; l++) {
            final List<Sym> squares =
                    z.get(l).stream().map(number -> number.times(number)).toList();
            ranges.add(new Formula.Range(sum(squares), Sigmoid.REACH * Sigmoid.REACH));
        }
        ranges.add(new Formula.Range(sum(sizes).times(factor.abs()), LARGEST / amplification()));
        return new Formula(graph, raw.times(factor), scaled(gradient), scaled(block), ranges);
    }

    /** The first layer's weights once more on either side of what a Hessian is made from. */
    private double amplification() {
        double sum = 0.0;
        for (double[] row : layers.get(0).weights()) {
            for (double weight : row) {
                sum += Math.abs(weight);
            }
        }
        return Math.max(1.0, sum * sum);
    }

    private List<Sym> scaled(List<Sym> numbers) {
        return numbers.stream().map(number -> number.times(factor)).toList();
    }

    /** In pairs, so that few wait for each other. */
    private static Sym sum(List<Sym> terms) {
        if (terms.size() == 1) {
            return terms.get(0);
        }
        final int half = (terms.size() + 1) / 2;
        return sum(terms.subList(0, half)).plus(sum(terms.subList(half, terms.size())));
    }
}
