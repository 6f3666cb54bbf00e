package io.espalier.pricing.emit;

import io.espalier.pricing.graph.Graph;
import io.espalier.pricing.graph.Role;
import io.espalier.pricing.graph.Slot;
import io.espalier.pricing.graph.Sym;
import java.util.List;

/**
 * What straight-line code computes, recorded once: a value and two rows, of the inputs and of one factor that comes with them.
 *
 * @param value the value
 * @param first the first row
 * @param second the second row, may be empty
 * @param ranges where it may be trusted: all must hold, else there is no answer
 */
public record Formula(Graph graph, Sym value, List<Sym> first, List<Sym> second, List<Range> ranges) {
    private static final Slot FACTOR = Slot.lanes(Role.ARGUMENT, 0);

    /**
     * A number that must stay below a limit; NaN does not.
     *
     * @param number of the formula's graph
     */
    public record Range(Sym number, double limit) {}

    /** Copies the lists. */
    public Formula {
        first = List.copyOf(first);
        second = List.copyOf(second);
        ranges = List.copyOf(ranges);
    }

    /** Input {@code j}. */
    public static Sym input(Graph graph, int j) {
        return Sym.leaf(graph, Slot.lanes(Role.STATE, j));
    }

    /** The factor. */
    public static Sym factor(Graph graph) {
        return Sym.leaf(graph, FACTOR);
    }

    static boolean isFactor(Slot slot) {
        return slot.equals(FACTOR);
    }
}
