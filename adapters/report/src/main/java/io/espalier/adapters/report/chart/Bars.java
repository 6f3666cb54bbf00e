package io.espalier.adapters.report.chart;

import static io.espalier.adapters.report.chart.Demand.demand;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Significance of every hidden node, layer by layer, the most significant first in each.
 *
 * @param title heading
 * @param significance the axis; on a logarithmic one a node of significance 0 has no bar
 * @param layers from the input to the output, at least one
 */
public record Bars(String title, Axis significance, List<Layer> layers) implements Chart {
    private static final double LEAST_ROOM = 0.3;

    /** @throws IllegalArgumentException if the title is blank or there is no layer */
    public Bars {
        layers = List.copyOf(layers);
        final int size = layers.size();
        demand(
                !title.isBlank() && size > 0,
                () -> "bars must have a title and layers: title='" + title + "', layers.size=" + size);
    }

    /** The range of the significances above zero; empty if there are none. */
    public Optional<Range> positive() {
        return layers.stream()
                .flatMap(layer -> layer.nodes().stream())
                .map(Node::significance)
                .filter(significance -> significance > 0.0)
                .map(significance -> new Range(significance, significance))
                .reduce(Range::and);
    }

    /**
     * The width that a layer is given, in bars: as many as it has nodes, but for a small one beside a large one room
     * for its name.
     */
    public double room(Layer layer) {
        final int widest =
                layers.stream().mapToInt(each -> each.nodes().size()).max().orElseThrow();
        return Math.max(layer.nodes().size(), LEAST_ROOM * widest);
    }

    @Override
    public String description() {
        return "Significance of each node by layer: "
                + layers.stream().map(Bars::tally).collect(Collectors.joining(", ")) + ".";
    }

    private static String tally(Layer layer) {
        return layer.name() + " keeps " + layer.kept() + " of " + layer.nodes().size();
    }

    @Override
    public <R> R read(ChartReader<R> reader) {
        return reader.bars(this);
    }
}
