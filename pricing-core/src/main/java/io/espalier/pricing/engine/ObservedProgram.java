package io.espalier.pricing.engine;

import io.espalier.pricing.emit.PathCompiler;
import io.espalier.pricing.market.FactorLayout;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** A program at one point, and what is observed of its paths: prepared once for all threads. */
final class ObservedProgram {
    private final SimulatedInstrument program;
    private final boolean antithetic;
    private final int[] given;
    private final int[] levelColumns;
    private final InputDerivatives derivatives;
    private final boolean[] active;
    private final Supplier<PathBlock> blocks;
    private final Optional<CurvatureMethod> curvature;

    /** Observes the derivatives that the program gives of those that {@code layout} has, and curvature where the plan wants it. */
    ObservedProgram(SimulatedInstrument program, FactorLayout layout, MonteCarloPlan plan, PathCompiler compiler) {
        this.program = program;
        this.antithetic = plan.antithetic();
        this.given = IntStream.range(0, layout.size())
                .filter(j -> plan.derivatives() && program.gives(layout.factor(j)))
                .toArray();
        final int[][] places = places(layout, given);
        final double[] parameters = program.instrument().read(program.factors());
        this.derivatives = new InputDerivatives(program, parameters, places, shares(layout, given));
        this.levelColumns = IntStream.range(0, given.length)
                .filter(c -> layout.factor(given[c]).isLevel())
                .toArray();
        this.curvature = plan.curvature() && levelColumns.length > 0
                ? Optional.of(new CurvatureChoice(program, parameters, derivatives, plan)
                        .of(Arrays.stream(levelColumns).map(c -> places[c][0]).toArray()))
                : Optional.empty();
        this.active = derivatives.active().clone();
        curvature.ifPresent(method -> method.elsewhere().forEach(this::activate));
        this.blocks = PathBlocks.of(program, derivatives, active, plan.paths(), compiler);
    }

    private void activate(InputDerivatives there) {
        for (int k = 0; k < active.length; k++) {
            active[k] |= there.active()[k];
        }
    }

    private int[][] places(FactorLayout layout, int[] columns) {
        return Arrays.stream(columns)
                .mapToObj(j -> program.places(layout.factor(j)))
                .toArray(int[][]::new);
    }

    private double[][] shares(FactorLayout layout, int[] columns) {
        return Arrays.stream(columns)
                .mapToObj(j -> program.shares(layout.factor(j)))
                .toArray(double[][]::new);
    }

    SimulatedInstrument program() {
        return program;
    }

    /** The columns of the layout that derivatives are observed of. */
    int[] given() {
        return given;
    }

    int columns() {
        return given.length;
    }

    /** Which of the columns observed are levels. */
    int[] levelColumns() {
        return levelColumns;
    }

    /** Rows of an observation. */
    int rows() {
        final int n = levelColumns.length;
        return Observations.GRADIENT + given.length + (curvature.isPresent() ? n * (n + 1) / 2 : 0);
    }

    boolean observesCurvature() {
        return curvature.isPresent();
    }

    boolean isAntithetic() {
        return antithetic;
    }

    InputDerivatives derivatives() {
        return derivatives;
    }

    /** Fresh scratch space for paths. */
    PathBlock paths() {
        return blocks.get();
    }

    /** Fresh scratch space for curvature, if it is wanted. */
    Optional<Curvature> curvature(int lanes) {
        return curvature.map(method -> method.estimator().apply(lanes));
    }
}
