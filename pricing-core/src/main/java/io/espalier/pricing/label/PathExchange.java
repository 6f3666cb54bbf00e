package io.espalier.pricing.label;

import io.espalier.pricing.ad.Adjoint;
import io.espalier.pricing.algebra.Real;
import io.espalier.pricing.emit.ReplayBlock;
import io.espalier.pricing.engine.PathInputs;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Between a tape and a compiled block of paths: numbers of each lane go in, their adjoints come back. */
final class PathExchange<T extends Real<T>> {
    private final OnTape<T> numbers;
    private final PathInputs<T> inputs;
    private final ReplayBlock block;
    private final boolean twice;

    PathExchange(OnTape<T> numbers, PathInputs<T> inputs, ReplayBlock block, boolean twice) {
        this.numbers = numbers;
        this.inputs = inputs;
        this.block = block;
        this.twice = twice;
    }

    /** Writes what the tape says of the inputs, and of second order how they move. */
    void bind() {
        write(numbers.value(), block.start(), block.arguments()[0], block.endArguments());
        if (twice) {
            write(numbers.seeded(), block.startDot(), block.argumentDot()[0], block.endArgumentDot());
        }
    }

    private void write(Function<T, Adjoint> part, double[][] start, double[][] arguments, double[][] end) {
        write(part, inputs.start(), start);
        write(part, inputs.arguments().get(0), arguments);
        write(part, inputs.end(), end);
    }

    private void write(Function<T, Adjoint> part, List<T> from, double[][] to) {
        for (int k = 0; k < to.length; k++) {
            final Adjoint number = part.apply(from.get(k));
            if (number.isConstant()) {
                Arrays.fill(to[k], number.constant());
            } else {
                System.arraycopy(number.values(), 0, to[k], 0, to[k].length);
            }
        }
    }

    /** Adds {@code weight} times the block's adjoints to the tape's. */
    void collect(double weight) {
        add(numbers.seeded(), weight, block.startBar(), block.argumentBar()[0], block.endArgumentBar());
        if (twice) {
            add(numbers.value(), weight, block.startBarDot(), block.argumentBarDot()[0], block.endArgumentBarDot());
        }
    }

    private void add(Function<T, Adjoint> part, double weight, double[][] start, double[][] arguments, double[][] end) {
        add(part, weight, start, inputs.start());
        add(part, weight, arguments, inputs.arguments().get(0));
        add(part, weight, end, inputs.end());
    }

    private void add(Function<T, Adjoint> part, double weight, double[][] from, List<T> to) {
        for (int k = 0; k < from.length; k++) {
            final Adjoint number = part.apply(to.get(k));
            if (number.isConstant() || from[k] == null) {
                continue;
            }
            final double[] bars = number.bars();
            for (int lane = 0; lane < bars.length; lane++) {
                bars[lane] += weight * from[k][lane];
            }
        }
    }
}
