package io.espalier.pricing.ad;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A first-order tape whose slots hold a block of lanes each; lane l of every slot belongs to path l.
 *
 * <p>Life: take {@link #input inputs}, record what depends on them alone, {@link #mark}; then for each block write the
 * lanes of the leaves, record, {@link #seed}, {@link #reverse} to the mark, {@link #rewind}. Adjoints below the mark add up
 * until {@link #clear}. Slots are used again after a rewind: a steady loop allocates no lanes.
 */
public final class Tape {
    private final int lanes;
    private final List<Adjoint> slots = new ArrayList<>();
    private int size;

    /** @throws IllegalArgumentException if there is not at least one lane */
    public Tape(int lanes) {
        if (lanes < 1) {
            throw new IllegalArgumentException("a tape must have at least one lane: lanes=" + lanes);
        }
        this.lanes = lanes;
    }

    /** Lanes of each slot. */
    public int lanes() {
        return lanes;
    }

    /** An active leaf, {@code value} in every lane: what derivatives are taken to. */
    public Adjoint input(double value) {
        return leaf(value, true);
    }

    /** A passive leaf, {@code value} in every lane: random numbers, say. */
    public Adjoint passive(double value) {
        return leaf(value, false);
    }

    /** A constant: no slot, folded wherever it meets its like. */
    public Adjoint constant(double value) {
        return new Adjoint(this, value);
    }

    /** Where recording stands. */
    public int mark() {
        return size;
    }

    /** Forgets every slot recorded after {@code mark}. */
    public void rewind(int mark) {
        size = mark;
    }

    /** Sets the adjoints of all slots to 0. */
    public void clear() {
        for (int k = 0; k < size; k++) {
            if (slots.get(k).active) {
                Arrays.fill(slots.get(k).bar, 0.0);
            }
        }
    }

    /** Adds {@code weight} to the adjoint of {@code y} in every lane; nothing where no input reaches y. */
    public void seed(Adjoint y, double weight) {
        if (y.active) {
            for (int lane = 0; lane < lanes; lane++) {
                y.bar[lane] += weight;
            }
        }
    }

    /** Adds {@code weight} to the adjoint of {@code y} in one lane. */
    public void seedLane(Adjoint y, int lane, double weight) {
        if (y.active) {
            y.bar[lane] += weight;
        }
    }

    /** Backward sweep of all slots recorded after {@code mark}, the last first. */
    public void reverse(int mark) {
        for (int k = size - 1; k >= mark; k--) {
            if (slots.get(k).active) {
                BackwardSweep.through(slots.get(k));
            }
        }
    }

    /** The slot of {@code a}, made here if it is a constant. */
    Adjoint spread(Adjoint a) {
        return a.isConstant() ? passive(a.constant) : a;
    }

    /** A slot for y = factor a + constant. */
    Adjoint record(Adjoint a, double factor) {
        final Adjoint y = record(Rule.LINEAR, a, a);
        y.factor = factor;
        return y;
    }

    Adjoint record(Rule rule, Adjoint left, Adjoint right) {
        final Adjoint y = next(rule, left.active || right.active);
        y.left = left;
        y.right = right;
        if (y.weight == null && (rule == Rule.CHAIN || rule == Rule.CHOICE)) {
            y.weight = new double[lanes];
        }
        return y;
    }

    private Adjoint leaf(double value, boolean active) {
        final Adjoint y = next(Rule.LEAF, active);
        Arrays.fill(y.value, value);
        return y;
    }

    private Adjoint next(Rule rule, boolean active) {
        if (size == slots.size()) {
            slots.add(new Adjoint(this, lanes));
        }
        final Adjoint y = slots.get(size++);
        y.rule = rule;
        y.active = active;
        if (active) {
            clearBar(y);
        }
        return y;
    }

    private void clearBar(Adjoint y) {
        if (y.bar == null) {
            y.bar = new double[lanes];
        } else {
            Arrays.fill(y.bar, 0.0);
        }
    }
}
