package io.espalier.surrogate.serve;

import io.espalier.pricing.emit.Formula;
import io.espalier.pricing.graph.Graph;
import io.espalier.pricing.graph.Sym;
import io.espalier.pricing.math.Sigmoid;
import io.espalier.surrogate.network.Layer;
import io.espalier.surrogate.network.Network;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A network's value and gradient, and a block of its Hessian, as one formula: the operations of {@code CurvaturePass} in its order, weights
 * as constants, all times the factor.
 *
 * <p>Where the formula answers, its bits are those of the pass times the factor (but for the sign of a zero) and finite. It does not where
 * pre-activations leave the reach of {@link Sigmoid}, or where what the results are made from might overflow with the first layer's weights.
 */
final class NetworkFormula {
    private static final double LARGEST = 1e300;

    private final Graph graph = new Graph();
    private final Sym factor = Formula.factor(graph);
    private final List<Layer> layers;
    private final Sym[][] z;
    private final Response[][] response;
    private final Sym[][] hBar;
    private final Sym[][] zBar;
    private final Sym[] gradient;

    private NetworkFormula(Network network) {
        layers = network.layers();
        z = new Sym[layers.size()][];
        response = new Response[layers.size()][];
        hBar = new Sym[layers.size()][];
        zBar = new Sym[layers.size()][];
        forward(network.inputs());
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

    private void forward(int inputs) {
        Sym[] in = new Sym[inputs];
        Arrays.setAll(in, j -> Formula.input(graph, j));
        for (int l = 0; l < layers.size(); l++) {
            final Layer layer = layers.get(l);
            z[l] = new Sym[layer.nodes()];
            response[l] = new Response[layer.nodes()];
            for (int i = 0; i < layer.nodes(); i++) {
                z[l][i] = SumOfProducts.sum(constant(layer.bias()[i]), row(l, i), in);
                response[l][i] = Response.of(layer.activation(), z[l][i]);
            }
            in = Arrays.stream(response[l]).map(Response::value).toArray(Sym[]::new);
        }
    }

    /** Records the adjoints of every layer; returns those of the inputs. */
    private Sym[] backward() {
        Sym[] bar = {constant(1.0)};
        for (int l = layers.size() - 1; l >= 0; l--) {
            hBar[l] = bar;
            zBar[l] = new Sym[bar.length];
            for (int i = 0; i < bar.length; i++) {
                zBar[l][i] = timesSlope(l, i, bar[i]);
            }
            bar = new Sym[layers.get(l).inputs()];
            for (int j = 0; j < bar.length; j++) {
                bar[j] = SumOfProducts.sum(null, column(l, j), zBar[l]);
            }
        }
        return bar;
    }

    private Sym constant(double value) {
        return Sym.constant(graph, value);
    }

    /** The weights of node {@code i} in layer {@code l}. */
    Sym[] row(int l, int i) {
        return Arrays.stream(layers.get(l).weights()[i])
                .mapToObj(this::constant)
                .toArray(Sym[]::new);
    }

    /** The weights of layer {@code l} for its input {@code j}. */
    Sym[] column(int l, int j) {
        return Arrays.stream(layers.get(l).weights())
                .map(row -> constant(row[j]))
                .toArray(Sym[]::new);
    }

    Graph graph() {
        return graph;
    }

    /** Number of hidden layers. */
    int hidden() {
        return layers.size() - 1;
    }

    int nodes(int l) {
        return layers.get(l).nodes();
    }

    /** The number times the slope of a node. */
    Sym timesSlope(int l, int i, Sym number) {
        return response[l][i].slope().times(number);
    }

    /** What node i of layer l adds to the curvature; null where it adds none. */
    Sym bend(int l, int i) {
        final Sym curvature = response[l][i].curvature();
        return curvature == null ? null : hBar[l][i].times(curvature);
    }

    private Formula finish(List<Sym> block, List<Sym> ingredients) {
        final Sym value = z[hidden()][0];
        final List<Formula.Range> ranges = new ArrayList<>();
        for (int l = 0; l < hidden(); l++) {
            final Stream<Sym> squares = Arrays.stream(z[l]).map(number -> number.times(number));
            ranges.add(new Formula.Range(sum(squares.toList()), Sigmoid.REACH * Sigmoid.REACH));
        }
        final Stream<Sym> made = Stream.of(Stream.of(value), Arrays.stream(zBar[0]), ingredients.stream())
                .flatMap(numbers -> numbers);
        final Sym size = sum(made.map(Sym::abs).toList());
        // A factor below 1 comes too late for what has overflowed.
        final Sym atLeastOne = factor.abs().max(constant(1.0));
        ranges.add(new Formula.Range(size.times(atLeastOne), LARGEST / amplification()));
        return new Formula(graph, value.times(factor), scaled(Arrays.asList(gradient)), scaled(block), ranges);
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
