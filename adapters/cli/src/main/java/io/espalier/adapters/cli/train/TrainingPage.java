package io.espalier.adapters.cli.train;

import io.espalier.adapters.cli.report.Scatters;
import io.espalier.adapters.report.chart.Axis;
import io.espalier.adapters.report.chart.Bars;
import io.espalier.adapters.report.chart.Curve;
import io.espalier.adapters.report.chart.Layer;
import io.espalier.adapters.report.chart.Lines;
import io.espalier.adapters.report.page.Figure;
import io.espalier.adapters.report.page.Figures;
import io.espalier.adapters.report.page.Section;
import io.espalier.adapters.report.page.SmallMultiples;
import io.espalier.adapters.report.page.Table;
import io.espalier.surrogate.prune.PruningReport;
import io.espalier.surrogate.prune.PruningRound;
import io.espalier.surrogate.train.EpochReport;
import io.espalier.surrogate.workflow.Stage;
import io.espalier.surrogate.workflow.StageKind;
import io.espalier.surrogate.workflow.TrainedSurrogate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** The sections of a report that show how a surrogate was trained. */
public final class TrainingPage {
    private final TrainedSurrogate trained;
    private final ComparedStages compared;

    /** Sections about {@code trained}, whose comparisons with the reference {@code compared} has kept. */
    public TrainingPage(TrainedSurrogate trained, ComparedStages compared) {
        this.trained = trained;
        this.compared = compared;
    }

    /** All sections, in reading order. */
    public List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        sections.add(Section.of(
                "Predicted against true",
                "Each dot is one of the points, uniform over the served box, at which a finished network is held against"
                        + " the reference's closed form; no training and no choice saw them.",
                scatters()));
        trained.pruning().flatMap(TrainingPage::significances).ifPresent(sections::add);
        learningCurves().ifPresent(sections::add);
        return sections;
    }

    /** The stages as a table, with whatever stands beside them. */
    public static Table table(List<Stage> stages, List<String> notes) {
        return new Table(
                "R² of values, deltas (flattened over points and assets) and gammas (sum of the Hessian)",
                StageTable.heads(),
                stages.stream().map(StageTable::cells).toList(),
                notes);
    }

    private SmallMultiples scatters() {
        return new SmallMultiples(
                "stages",
                Scatters.QUANTITIES,
                trained.stages().stream().map(this::row).toList());
    }

    private SmallMultiples.Row row(Stage stage) {
        String name = stage.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return SmallMultiples.Row.of(
                stage.kind().label(),
                StageTable.hidden(stage.network().hiddenSizes()) + ", "
                        + stage.network().parameters() + " parameters",
                Scatters.of(stage.kind().label(), name, compared.of(stage.kind()), stage.fit()));
    }

    /** Empty where no round can be drawn: none was needed, or an enclosure is unbounded. */
    private static Optional<Section> significances(PruningReport report) {
        List<Figure> figures = IntStream.range(0, report.rounds().size())
                .filter(round -> round == 0 || round == report.rounds().size() - 1)
                .filter(round -> isBounded(report.rounds().get(round)))
                .mapToObj(round -> significance(report.rounds().get(round), round))
                .toList();
        return figures.isEmpty()
                ? Optional.empty()
                : Optional.of(Section.of(
                        "Significance of nodes",
                        "Width of a node's interval over the served box times its largest adjoint, layer by layer, in the"
                                + " first and the last round of pruning.",
                        new Figures(figures)));
    }

    private static boolean isBounded(PruningRound round) {
        return Arrays.stream(round.significances())
                .flatMapToDouble(Arrays::stream)
                .allMatch(Double::isFinite);
    }

    private static Figure significance(PruningRound round, int number) {
        List<Layer> layers = IntStream.range(0, round.significances().length)
                .mapToObj(layer -> Layer.of("layer " + (layer + 1), round.significances()[layer], round.stayed(layer)))
                .toList();
        return new Figure(
                "significance-round-" + (number + 1),
                new Bars("Round " + (number + 1) + " of pruning", Axis.log("significance", ""), layers));
    }

    /** Empty where the clock left no epoch to draw. */
    private Optional<Section> learningCurves() {
        List<Curve> curves = trained.stages().stream()
                .filter(stage ->
                        stage.kind() != StageKind.PRUNED && !stage.epochs().isEmpty())
                .map(TrainingPage::learningCurve)
                .toList();
        return curves.isEmpty()
                ? Optional.empty()
                : Optional.of(Section.of(
                        "Learning curves",
                        "Mean square error of values on noisy labels set aside, in units of their variance: the floor is the"
                                + " labels' own noise.",
                        Figures.of(new Figure("learning-curves", lines(curves)))));
    }

    private static Lines lines(List<Curve> curves) {
        return new Lines(
                "Validation error of values",
                Axis.linear("epoch", ""),
                Axis.log("mean square error", "variance of values"),
                curves);
    }

    private static Curve learningCurve(Stage stage) {
        double[] epochs =
                stage.epochs().stream().mapToDouble(EpochReport::epoch).toArray();
        double[] errors = stage.epochs().stream()
                .mapToDouble(EpochReport::validationValue)
                .toArray();
        return Curve.of(stage.kind().label(), epochs, errors);
    }
}
