package io.espalier.surrogate.enclose;

import io.espalier.pricing.interval.Box;
import io.espalier.pricing.interval.Cell;
import io.espalier.pricing.label.GradientDirections;
import io.espalier.surrogate.network.Network;
import io.espalier.surrogate.network.TwinPass;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * How a box is best cut for a network: along its leading gradient direction, and across where its first layer still moves.
 *
 * <p>A side is judged by how far the first layer's pre-activations move along it; the side that moves them most is halved first.
 */
public final class CellSplitting {
    private static final int PROBES = 256;
    private static final long SEED = 20_261_128L;

    private final Cell whole;
    private final double[] across;
    private final double along;

    private CellSplitting(Cell whole, double[] across, double along) {
        this.whole = whole;
        this.across = across;
        this.along = along;
    }

    /** Along the direction in which the network moves most over {@code box}. */
    public static CellSplitting along(Network network, Box box) {
        double[] radius = radii(box);
        double[] unit = leading(network, box, radius);
        double[] direction = new double[unit.length];
        boolean moves = false;
        for (int j = 0; j < direction.length; j++) {
            direction[j] = radius[j] > 0.0 ? unit[j] / radius[j] : 0.0;
            moves |= direction[j] != 0.0;
        }
        // A point has no direction either.
        return along(network, box, moves ? direction : unit);
    }

    /**
     * Along a direction that is known.
     *
     * @param direction u of the slabs, not zero
     */
    public static CellSplitting along(Network network, Box box, double[] direction) {
        double[] radius = radii(box);
        double[][] weights = network.layers().get(0).weights();
        double norm = 0.0;
        for (int j = 0; j < radius.length; j++) {
            norm += direction[j] * radius[j] * direction[j] * radius[j];
        }
        double[] across = new double[radius.length];
        double along = 0.0;
        for (double[] row : weights) {
            double part = 0.0;
            for (int j = 0; j < radius.length; j++) {
                part += norm > 0.0 ? row[j] * radius[j] * direction[j] * radius[j] / norm : 0.0;
            }
            along += part * part;
            for (int j = 0; j < radius.length; j++) {
                double rest = row[j] - part * direction[j];
                across[j] += rest * rest;
            }
        }
        for (int j = 0; j < across.length; j++) {
            across[j] = Math.sqrt(across[j]);
        }
        return new CellSplitting(Cell.of(box, direction), across, Math.sqrt(along));
    }

    private static double[] radii(Box box) {
        double[] radius = new double[box.size()];
        for (int j = 0; j < radius.length; j++) {
            radius[j] = 0.5 * (box.high()[j] - box.low()[j]);
        }
        return radius;
    }

    /** The first eigenvector of the gradients' second moment, in coordinates in which the box is a cube. */
    private static double[] leading(Network network, Box box, double[] radius) {
        int d = box.size();
        TwinPass pass = new TwinPass(network);
        UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(SEED);
        double[] gradients = new double[PROBES * d];
        double[] x = new double[d];
        double[] gradient = new double[d];
        double largest = 0.0;
        for (int probe = 0; probe < PROBES; probe++) {
            for (int j = 0; j < d; j++) {
                x[j] = box.low()[j] + random.nextDouble() * 2.0 * radius[j];
            }
            pass.valueAndGradient(x, gradient);
            for (int j = 0; j < d; j++) {
                gradients[probe * d + j] = gradient[j] * radius[j];
                largest = Math.max(largest, Math.abs(gradients[probe * d + j]));
            }
        }
        double[] ones = new double[d];
        Arrays.fill(ones, 1.0);
        // A network that does not move, or beyond all bounds, has no direction: any will do.
        if (!(largest >= Double.MIN_NORMAL && largest <= Double.MAX_VALUE)) {
            return ones;
        }
        for (int k = 0; k < gradients.length; k++) {
            // Squares are taken of them, which must neither overflow nor vanish.
            gradients[k] /= largest;
        }
        return GradientDirections.of(gradients, ones).leading(1)[0];
    }

    /** The whole box as one cell. */
    public Cell whole() {
        return whole;
    }

    /** At least {@code count} cells that cover the box, the coarsest first cut. */
    public List<Cell> cells(int count) {
        PriorityQueue<Cell> coarsest = new PriorityQueue<>((a, b) -> Double.compare(coarseness(b), coarseness(a)));
        coarsest.add(whole);
        List<Cell> done = new ArrayList<>();
        while (!coarsest.isEmpty() && coarsest.size() + done.size() < count) {
            Cell cell = coarsest.poll();
            if (coarseness(cell) > 0.0) {
                coarsest.addAll(halves(cell));
            } else {
                done.add(cell);
            }
        }
        done.addAll(coarsest);
        return done;
    }

    private double coarseness(Cell cell) {
        int side = side(cell);
        return side < 0 ? alongExtent(cell) : acrossExtent(cell, side);
    }

    /** The two halves of {@code cell}, cut where it is coarsest; one of them may be missing. */
    public List<Cell> halves(Cell cell) {
        int side = side(cell);
        Stream<Optional<Cell>> halves = side < 0
                ? Stream.of(cell.halfOfSlab(false), cell.halfOfSlab(true))
                : Stream.of(cell.halfOf(side, false), cell.halfOf(side, true));
        return halves.flatMap(Optional::stream).toList();
    }

    /** The coordinate to be halved, or -1 for the slab. */
    private int side(Cell cell) {
        int side = -1;
        double most = alongExtent(cell);
        for (int j = 0; j < across.length; j++) {
            if (acrossExtent(cell, j) > most) {
                side = j;
                most = acrossExtent(cell, j);
            }
        }
        return side;
    }

    private double alongExtent(Cell cell) {
        return along * cell.slab().width();
    }

    private double acrossExtent(Cell cell, int j) {
        return across[j] * (cell.high(j) - cell.low(j));
    }
}
