package io.espalier.adapters.cli.train;

import io.espalier.adapters.cli.model.InstrumentJson;
import io.espalier.adapters.report.page.Section;
import io.espalier.adapters.report.page.Table;
import io.espalier.pricing.label.GradientDirections;
import io.espalier.pricing.label.HessianMethod;
import io.espalier.pricing.label.LabelOptions;
import io.espalier.surrogate.form.Form;
import io.espalier.surrogate.train.LossPlan;
import io.espalier.surrogate.workflow.SurrogateSpec;
import io.espalier.surrogate.workflow.TrainedSurrogate;
import io.espalier.surrogate.workflow.TrainingSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The section that says what was learnt from what: labels, form, loss, and the directions of the front. */
record LearningSetup(SurrogateSpec spec, TrainedSurrogate trained) {
    private static final int MOST_DIRECTIONS = 12;

    Section section() {
        return Section.of("What was learnt, and from what", "", facts(), directions());
    }

    private Table facts() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("product", spec.instrument().product().label()));
        rows.add(List.of("inputs", String.join(", ", spec.sampling().layout().names())));
        rows.add(List.of(
                "rows",
                spec.sampling().samples() + (spec.fresh() ? ", drawn while training" : ", kept") + ", "
                        + spec.sampling().pathsPerSample() + (spec.sampling().antithetic() ? " antithetic" : "")
                        + " path" + (spec.sampling().pathsPerSample() == 1 ? "" : "s") + " each"));
        rows.add(List.of("labels", labels(trained.labels())));
        rows.add(List.of("form", form(trained.surrogate().form())));
        rows.add(List.of("loss", loss(spec.training())));
        rows.add(List.of(
                "optimiser of the last stage", spec.training().optimiser().label()));
        return new Table("Specification and what was chosen from it", List.of("what", "how"), rows, List.of());
    }

    static String labels(LabelOptions labels) {
        String paths =
                switch (labels.paths()) {
                    case PLAIN -> "plain paths";
                    case SURVIVAL -> "paths that survive";
                    case CONDITIONAL ->
                        "conditional paths (the last step integrated out) less a control on the same shocks";
                };
        return labels.directions()
                .map(directions -> paths + ", second order along " + directions.count() + " direction"
                        + (directions.count() == 1 ? "" : "s") + " " + method(labels.method()))
                .orElse(paths + ", values and gradients");
    }

    private static String method(HessianMethod method) {
        if (method instanceof HessianMethod.Smoothed smoothed) {
            return "with kinks rounded over " + smoothed.width();
        }
        return method instanceof HessianMethod.Pathwise ? "pathwise" : "by the likelihood ratio";
    }

    private static String form(Form form) {
        String logarithms = form.map().logarithms().length == 0
                ? ""
                : IntStream.of(form.map().logarithms())
                        .mapToObj(column -> form.layout().factor(column).name())
                        .collect(Collectors.joining(", ", ", logarithms of ", ""));
        return form.map().kind().label()
                + logarithms
                + form.control()
                        .map(control -> ", beside the control " + InstrumentJson.control(control))
                        .orElse(", no control");
    }

    private static String loss(TrainingSpec training) {
        String terms = List.of("values", "values and gradients", "values, gradients and curvatures")
                .get(training.order());
        String scaling = training.scaling().name().toLowerCase(Locale.ROOT);
        if (training.order() == 0) {
            return terms;
        }
        return training.scaling() == LossPlan.Scaling.NOISE
                ? terms + ", weighed by the labels' noise"
                : terms + ", scaling " + scaling + ", weights 1 : "
                        + training.weights().gradient()
                        + (training.order() > 1 ? " : " + training.weights().curvature() : "");
    }

    private Table directions() {
        GradientDirections gradients = trained.gradients();
        List<List<String>> rows = IntStream.range(0, Math.min(MOST_DIRECTIONS, gradients.size()))
                .mapToObj(i -> List.of(
                        Integer.toString(i + 1),
                        String.format(Locale.ROOT, "%.3g", gradients.share(i)),
                        i < trained.directions() ? "yes" : "no"))
                .toList();
        String front = trained.directions() == 0
                ? "There is no front: the network sees all its inputs."
                : "The front passes " + trained.directions() + " of " + gradients.size()
                        + " directions on to the network.";
        return new Table(
                "Directions of the network's inputs in which the payoff moves, by share of the mean square gradient",
                List.of("direction", "share", "in the front"),
                rows,
                List.of(front));
    }
}
