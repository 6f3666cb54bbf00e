package io.espalier.adapters.cli.train;

import io.espalier.adapters.report.chart.Axis;
import io.espalier.adapters.report.chart.Curve;
import io.espalier.adapters.report.chart.Lines;
import io.espalier.adapters.report.page.Figure;
import io.espalier.adapters.report.page.Figures;
import io.espalier.adapters.report.page.Section;
import io.espalier.surrogate.train.EpochReport;
import io.espalier.surrogate.workflow.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** The section that shows how losses fell, stage by stage. */
final class LearningCurves {
    private final List<Stage> stages;

    LearningCurves(List<Stage> stages) {
        this.stages = stages;
    }

    /** Empty where the clock left no epoch to draw. */
    Optional<Section> section() {
        List<Figure> figures = new ArrayList<>();
        overview().ifPresent(figures::add);
        stages.forEach(stage -> {
            figure(stage, "loss", "loss", loss(stage)).ifPresent(figures::add);
            figure(stage, "terms", "mean square error", terms(stage)).ifPresent(figures::add);
        });
        return figures.isEmpty()
                ? Optional.empty()
                : Optional.of(Section.of(
                        "Learning curves",
                        "By epoch, of the start that was kept (of a pruned network: after the last round). Losses are in each"
                                + " stage's own unit. Errors of the terms are mean squares on noisy labels that were set aside,"
                                + " in normalised units: the floor is the labels' own noise.",
                        new Figures(figures)));
    }

    private Optional<Figure> overview() {
        List<Curve> curves = stages.stream()
                .flatMap(stage -> curve(stage.kind().label(), stage, EpochReport::validationValue).stream())
                .toList();
        return figure("learning-curves", "Validation error of values", "mean square error", curves);
    }

    private static List<Curve> loss(Stage stage) {
        return curves(
                curve("training", stage, EpochReport::trainLoss),
                curve("validation", stage, EpochReport::validationLoss));
    }

    private static List<Curve> terms(Stage stage) {
        return curves(
                curve("values", stage, EpochReport::validationValue),
                curve("gradients", stage, EpochReport::validationGradient),
                curve("curvatures", stage, EpochReport::validationCurvature));
    }

    @SafeVarargs
    private static List<Curve> curves(Optional<Curve>... curves) {
        return Stream.of(curves).flatMap(Optional::stream).toList();
    }

    /** A logarithmic axis shows positive numbers; a curve of others, as of a term that has no part in the loss, is left out. */
    private static Optional<Curve> curve(String label, Stage stage, ToDoubleFunction<EpochReport> number) {
        List<EpochReport> shown = stage.epochs().stream()
                .filter(report -> number.applyAsDouble(report) > 0.0 && Double.isFinite(number.applyAsDouble(report)))
                .toList();
        return shown.isEmpty()
                ? Optional.empty()
                : Optional.of(Curve.of(
                        label,
                        shown.stream().mapToDouble(EpochReport::epoch).toArray(),
                        shown.stream().mapToDouble(number).toArray()));
    }

    private static Optional<Figure> figure(Stage stage, String what, String quantity, List<Curve> curves) {
        String name = stage.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return figure("learning-" + name + "-" + what, stage.kind().label() + ": " + what, quantity, curves);
    }

    private static Optional<Figure> figure(String name, String title, String quantity, List<Curve> curves) {
        return curves.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Figure(name, new Lines(title, Axis.linear("epoch", ""), Axis.log(quantity, ""), curves)));
    }
}
