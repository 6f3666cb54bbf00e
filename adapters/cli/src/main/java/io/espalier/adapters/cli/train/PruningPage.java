package io.espalier.adapters.cli.train;

import io.espalier.adapters.report.chart.Axis;
import io.espalier.adapters.report.chart.Bars;
import io.espalier.adapters.report.chart.Layer;
import io.espalier.adapters.report.page.Block;
import io.espalier.adapters.report.page.Figure;
import io.espalier.adapters.report.page.Figures;
import io.espalier.adapters.report.page.Section;
import io.espalier.adapters.report.page.Table;
import io.espalier.surrogate.prune.PruningReport;
import io.espalier.surrogate.prune.PruningRound;
import io.espalier.surrogate.workflow.PruningSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The section on pruning: what nodes were ranked by, what each round cost and what retraining regained. */
final class PruningPage {
    private final PruningSpec spec;
    private final PruningReport report;

    PruningPage(PruningSpec spec, PruningReport report) {
        this.spec = spec;
        this.report = report;
    }

    Section section() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(rounds());
        List<Figure> figures = figures();
        if (!figures.isEmpty()) {
            blocks.add(new Figures(figures));
        }
        return new Section("Significance of nodes", text(), blocks);
    }

    private String text() {
        return "Nodes are ranked by " + spec.method().label() + " ("
                + spec.method().ranking()
                + "), layer by layer; a removed one leaves behind: "
                + spec.fold().label()
                + ". R² of values on rows that no training saw, whose labels are as noisy as those of training: the differences"
                + " say what a cut cost and what retraining regained.";
    }

    private Table rounds() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("before", "", "", StageTable.r2(report.r2Before())));
        for (int number = 0; number < report.rounds().size(); number++) {
            PruningRound round = report.rounds().get(number);
            boolean undone = number == report.keptRounds().size();
            rows.add(List.of(
                    (number + 1) + (undone ? ", undone" : ""),
                    StageTable.hidden(round.after()),
                    StageTable.r2(round.r2BeforeRetraining()),
                    StageTable.r2(round.r2Retrained())));
        }
        return new Table(
                "Rounds of pruning",
                List.of("round", "hidden", "R2 before retraining", "R2 retrained"),
                rows,
                List.of());
    }

    /** None where no round can be drawn: none was needed, or an enclosure is unbounded. */
    private List<Figure> figures() {
        List<PruningRound> rounds = report.keptRounds();
        int last = rounds.size() - 1;
        return IntStream.rangeClosed(0, last)
                .filter(number -> number == 0 || number == last)
                .filter(number -> isBounded(rounds.get(number)))
                .mapToObj(number -> figure(rounds.get(number), number))
                .toList();
    }

    private static boolean isBounded(PruningRound round) {
        return Arrays.stream(round.significances())
                .flatMapToDouble(Arrays::stream)
                .allMatch(Double::isFinite);
    }

    /** A layer that went in a round before has no bars. */
    private static Figure figure(PruningRound round, int number) {
        List<Layer> layers = IntStream.range(0, round.significances().length)
                .filter(layer -> round.before().get(layer) > 0)
                .mapToObj(layer -> Layer.of("layer " + (layer + 1), round.significances()[layer], round.stayed(layer)))
                .toList();
        return new Figure(
                "significance-round-" + (number + 1),
                new Bars("Round " + (number + 1) + " of pruning", Axis.log("significance", ""), layers));
    }
}
