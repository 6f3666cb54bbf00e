package io.espalier.bench.experiment.deltamin;

import java.util.List;
import java.util.Optional;

/**
 * A row of Table 2 of the gradient-information paper.
 *
 * @param problem 2D, 4D or 8D
 * @param points of a training
 * @param best size with the lowest error
 * @param bound that delta-min gives
 */
public record PaperTable2(String problem, int points, int best, int bound) {

    /** All of them. */
    public static List<PaperTable2> rows() {
        return List.of(
                new PaperTable2("2-D", 50, 36, 40),
                new PaperTable2("2-D", 100, 40, 52),
                new PaperTable2("2-D", 300, 28, 52),
                new PaperTable2("2-D", 500, 24, 32),
                new PaperTable2("2-D", 700, 20, 24),
                new PaperTable2("4-D", 100, 10, 46),
                new PaperTable2("4-D", 300, 6, 22),
                new PaperTable2("4-D", 500, 6, 18),
                new PaperTable2("4-D", 700, 6, 14),
                new PaperTable2("8-D", 2500, 30, 30),
                new PaperTable2("8-D", 5000, 20, 20),
                new PaperTable2("8-D", 7500, 30, 30),
                new PaperTable2("8-D", 10000, 20, 70));
    }

    /** Ours of the same problem and points, with clean labels and one scale; empty where it was not run. */
    public Optional<SweepResult> ours(List<SweepResult> results) {
        return results.stream()
                .filter(result -> result.sweep().isPlain())
                .filter(result -> result.sweep().process().name().startsWith(problem)
                        && result.sweep().points() == points)
                .findFirst();
    }
}
