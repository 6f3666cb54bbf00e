package io.espalier.bench.experiment.pruning;

import io.espalier.surrogate.workflow.PruningSpec;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Something that the paper says or leaves open, and whether our medians say so.
 *
 * <p>One network counts as better than another where it leaves less than half of the other's 1 - R squared, by medians, and less of it in
 * four baskets of five: anything else lies within the scatter of baskets.
 *
 * @param said in our words
 * @param found the two figures that decide
 * @param holds whether they bear it out
 */
public record Claim(String said, String found, boolean holds) {
    private static final double BETTER = 0.5;
    private static final double MOST = 0.8;

    private record Side(PruningSpec.Method ranking, TableStage stage) {
        double error(PruningTable table, TableOutput output) {
            return 1.0 - table.median(ranking, stage, output);
        }

        double[] r2(PruningTable table, TableOutput output) {
            return table.cells(new TableRow(Setting.FRONT, ranking, stage)).stream()
                    .mapToDouble(output::r2)
                    .toArray();
        }

        String words() {
            return ranking == PruningSpec.Method.NONE ? stage.label() : ranking.label() + ", " + stage.label();
        }
    }

    /** All that are looked at, behind the front. */
    public static List<Claim> of(PruningTable table) {
        final Side pruned = papers(TableStage.PRUNED);
        final Side reference = papers(TableStage.FROM_REFERENCE);
        return List.of(
                better(
                        table,
                        "significance analysis finds the nodes that matter",
                        papers(TableStage.HALF_CUT),
                        new Side(PruningSpec.Method.RANDOM, TableStage.HALF_CUT),
                        TableOutput.VALUES),
                better(
                        table,
                        "it finds them better than sampled points do (not compared in the paper)",
                        papers(TableStage.HALF_CUT),
                        new Side(PruningSpec.Method.RMS, TableStage.HALF_CUT),
                        TableOutput.VALUES),
                better(
                        table,
                        "the ranking decides what the network is worth after retraining (not compared in the paper)",
                        pruned,
                        new Side(PruningSpec.Method.RANDOM, TableStage.PRUNED),
                        TableOutput.VALUES),
                better(
                        table,
                        "so small a network is hard to train from random weights",
                        pruned,
                        never(TableStage.RANDOM_VALUES),
                        TableOutput.VALUES),
                worse(table, "pruning loses deltas", pruned, never(TableStage.OVERSIZED), TableOutput.DELTAS),
                worse(table, "pruning loses gammas", pruned, never(TableStage.OVERSIZED), TableOutput.GAMMAS),
                better(
                        table,
                        "fine-tuned from the network, deltas surpass the network's own",
                        papers(TableStage.FROM_NETWORK),
                        never(TableStage.OVERSIZED),
                        TableOutput.DELTAS),
                better(
                        table,
                        "the reference teaches better than the network",
                        reference,
                        papers(TableStage.FROM_NETWORK),
                        TableOutput.GAMMAS),
                better(
                        table,
                        "fine-tuning needs pruning to start from",
                        reference,
                        never(TableStage.RANDOM_FIRST),
                        TableOutput.GAMMAS),
                better(
                        table,
                        "the ranking still matters after fine-tuning (not compared in the paper)",
                        reference,
                        new Side(PruningSpec.Method.RANDOM, TableStage.FROM_REFERENCE),
                        TableOutput.GAMMAS),
                worse(
                        table,
                        "without its last layers the network is worse, fine-tuned or not",
                        papers(TableStage.LAYERS_FROM_REFERENCE),
                        reference,
                        TableOutput.GAMMAS),
                notBetter(
                        table,
                        "second order is not needed for gammas",
                        papers(TableStage.FROM_REFERENCE_SECOND),
                        reference,
                        TableOutput.GAMMAS));
    }

    private static Side papers(TableStage stage) {
        return new Side(PruningSpec.Method.IASA, stage);
    }

    private static Side never(TableStage stage) {
        return new Side(PruningSpec.Method.NONE, stage);
    }

    private static Claim better(PruningTable table, String said, Side one, Side other, TableOutput output) {
        return new Claim(said, found(table, one, other, output), isBetter(table, one, other, output));
    }

    private static Claim worse(PruningTable table, String said, Side one, Side other, TableOutput output) {
        return new Claim(said, found(table, one, other, output), isBetter(table, other, one, output));
    }

    private static Claim notBetter(PruningTable table, String said, Side one, Side other, TableOutput output) {
        return new Claim(said, found(table, one, other, output), !isBetter(table, one, other, output));
    }

    private static boolean isBetter(PruningTable table, Side one, Side other, TableOutput output) {
        final double[] ours = one.r2(table, output);
        final double[] theirs = other.r2(table, output);
        final long won =
                IntStream.range(0, ours.length).filter(i -> ours[i] > theirs[i]).count();
        return one.error(table, output) < BETTER * other.error(table, output) && won >= MOST * ours.length;
    }

    private static String found(PruningTable table, Side one, Side other, TableOutput output) {
        return String.format(
                Locale.ROOT,
                "1 - R2 of %s: %.1e (%s), %.1e (%s)",
                output.label(),
                one.error(table, output),
                one.words(),
                other.error(table, output),
                other.words());
    }
}
