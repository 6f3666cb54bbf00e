package io.espalier.pricing.scenario;

import java.util.List;

/**
 * Paths glued from blocks of consecutive days of history, all series of a day together.
 *
 * <p>Moving blocks: every run of b days within one stretch is equally likely, so that no block has a seam of its own, at the price of
 * the b - 1 days at either end of a stretch coming up less often. Dependence within b days is kept, across blocks there is none; nothing
 * that has not happened within b days can be drawn, and today's volatility is not known.
 *
 * <p>Source: Künsch (1989), Annals of Statistics 17(3); Politis and Romano (1994), JASA 89, for what else can be done at the seams.
 *
 * @param blockDays b, at least 1
 */
public record BlockBootstrap(int blockDays) implements ScenarioModel {
    /** The month that the windows of the acceptance gate have. */
    public static final int DEFAULT_BLOCK_DAYS = 20;

    /** Fewer blocks would only repeat themselves. */
    private static final int LEAST_BLOCKS = 30;

    public BlockBootstrap {
        if (blockDays < 1) {
            throw new IllegalArgumentException("a block must have at least one day: blockDays=" + blockDays);
        }
    }

    @Override
    public String name() {
        return "bootstrap";
    }

    @Override
    public FittedScenarios fit(ReturnHistory training) {
        final List<double[][]> blocks = training.windows(blockDays, 1);
        if (blocks.size() < LEAST_BLOCKS) {
            throw new ScenarioFitException("a bootstrap needs at least " + LEAST_BLOCKS + " blocks within the history ("
                    + (LEAST_BLOCKS + blockDays - 1) + " unbroken days): blockDays=" + blockDays + ", blocks="
                    + blocks.size() + ", days=" + training.days());
        }
        return new FittedBlocks(name(), blocks, training.series());
    }

    private record FittedBlocks(String name, List<double[][]> blocks, int series) implements FittedScenarios {
        @Override
        public ScenarioSource stationary(int days) {
            return new BlockPaths(name, blocks, series, Requirements.days(days));
        }

        @Override
        public List<String> notes() {
            return List.of("a block bootstrap has no state: paths start on any day of the history");
        }
    }
}
