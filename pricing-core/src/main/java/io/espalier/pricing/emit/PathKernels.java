package io.espalier.pricing.emit;

import io.espalier.pricing.graph.Recipe;
import io.espalier.pricing.graph.Recording;
import io.espalier.pricing.graph.Shape;
import io.espalier.pricing.graph.Slot;
import io.espalier.pricing.graph.Stride;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A simulation compiled: how to replay it, for any market of its shape.
 *
 * <p>Immutable; threads share it, each with a block of its own.
 */
public final class PathKernels {
    /** Lanes of a block are a multiple of it: a whole number of vectors of any width today. */
    public static final int LANE_STEP = 8;

    /** Memory of a block, in bytes: below the 16 MB that a thread may take. */
    private static final long BUDGET = 12L << 20;

    private static final int BYTES_PER_LANE = Double.BYTES;
    /** Header, and references to the array. */
    private static final int BYTES_PER_ARRAY = 64;

    private final Recording recording;
    private final Recipe recipe;
    private final List<StridePlan.Use> uses;
    private final int argumentSets;
    private final Map<Stride, StrideKernels> strides = new HashMap<>();
    private final CompiledKernel payoffValue;
    private final CompiledKernel payoffSeeding;
    private final int arrays;

    PathKernels(Recording recording, Recipe recipe, List<StridePlan.Use> uses, int argumentSets, KernelCache cache) {
        this.recording = recording;
        this.recipe = recipe;
        this.uses = uses;
        this.argumentSets = argumentSets;
        uses.stream()
                .map(StridePlan.Use::stride)
                .distinct()
                .forEach(stride -> strides.put(stride, StrideKernels.of(recording.stride(stride), cache)));
        this.payoffValue = cache.kernel(recording.payoff().value());
        this.payoffSeeding = cache.kernel(recording.payoff().seeding());
        this.arrays = new ReplayBlock(this, 0).arrays();
    }

    /** How many numbers of each kind the program has. */
    public Shape shape() {
        return recording.shape();
    }

    /**
     * The most lanes, at most {@code wanted}, of a block that stays below 12 MB whatever the number of steps: very long paths are
     * taken in narrower blocks.
     *
     * <p>Fastest are 128 for plain kernels and 64 to 128 for vector kernels, 64 where arguments are many: their adjoints then stay
     * in the first-level cache.
     *
     * @throws IllegalArgumentException if not even {@value #LANE_STEP} lanes fit: some 150,000 numbers per path are the limit
     */
    public int lanes(int wanted) {
        final long perLane = (long) BYTES_PER_LANE * arrays;
        final long fitting = Math.max(0L, BUDGET - (long) BYTES_PER_ARRAY * arrays) / Math.max(1L, perLane);
        final int lanes = (int) Math.min(wanted, fitting) / LANE_STEP * LANE_STEP;
        if (lanes < LANE_STEP) {
            throw new IllegalArgumentException("a block must have room for " + LANE_STEP + " paths: wanted=" + wanted
                    + ", numbers per path=" + arrays + ", bytes=" + BUDGET);
        }
        return lanes;
    }

    /**
     * Arrays for one thread to replay in.
     *
     * @throws IllegalArgumentException if {@code lanes} is not a positive multiple of {@value #LANE_STEP}
     */
    public ReplayBlock block(int lanes) {
        if (lanes < LANE_STEP || lanes % LANE_STEP != 0) {
            throw new IllegalArgumentException(
                    "lanes must be a positive multiple of " + LANE_STEP + ": lanes=" + lanes);
        }
        return new ReplayBlock(this, lanes);
    }

    Recording recording() {
        return recording;
    }

    Recipe recipe() {
        return recipe;
    }

    List<StridePlan.Use> uses() {
        return uses;
    }

    int steps() {
        return uses.stream().mapToInt(use -> use.stride().steps()).sum();
    }

    /** Row of the shocks that a stride means by that slot. */
    int shock(StridePlan.Use use, Slot slot) {
        return use.firstStep() * shape().shocks() + slot.index();
    }

    int argumentSets() {
        return argumentSets;
    }

    StrideKernels stride(StridePlan.Use use) {
        return strides.get(use.stride());
    }

    CompiledKernel payoffValue() {
        return payoffValue;
    }

    CompiledKernel payoffSeeding() {
        return payoffSeeding;
    }
}
