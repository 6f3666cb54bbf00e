package io.espalier.adapters.report.chart;

import static io.espalier.adapters.report.chart.Demand.demand;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The nodes of one hidden layer, at least one. */
public record Layer(String name, List<Node> nodes) {
    /** @throws IllegalArgumentException if the layer has no name or no node */
    public Layer {
        nodes = List.copyOf(nodes);
        final int size = nodes.size();
        demand(
                !name.isBlank() && size > 0,
                () -> "a layer must have a name and nodes: name='" + name + "', nodes.size=" + size);
    }

    /** @throws IllegalArgumentException if the arrays differ in length, or as in {@link Node} */
    public static Layer of(String name, double[] significance, boolean[] kept) {
        demand(
                significance.length == kept.length,
                () -> "every node must be kept or removed: significance.length=" + significance.length
                        + ", kept.length=" + kept.length + ", layer='" + name + "'");
        return new Layer(
                name,
                IntStream.range(0, kept.length)
                        .mapToObj(i -> new Node(significance[i], kept[i]))
                        .toList());
    }

    /** The nodes by falling significance; equal ones stay in their order. */
    public List<Node> ranked() {
        return nodes.stream()
                .sorted(Comparator.comparingDouble(Node::significance).reversed())
                .toList();
    }

    public long kept() {
        return nodes.stream().filter(Node::kept).count();
    }
}
