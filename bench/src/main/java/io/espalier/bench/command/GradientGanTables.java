package io.espalier.bench.command;

import io.espalier.bench.experiment.gan.DigitScore;
import io.espalier.bench.experiment.gan.DigitTable;
import io.espalier.bench.experiment.gan.GanResults;
import io.espalier.bench.experiment.gan.GanVariant;
import io.espalier.bench.experiment.gan.GradientGanPlan;
import io.espalier.bench.experiment.gan.Mean;
import io.espalier.bench.experiment.gan.ReturnRun;
import io.espalier.bench.experiment.gan.ReturnTable;
import io.espalier.pricing.scenario.gate.ScenarioGate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a run came to as cells of text, for the terminal and for the page. */
final class GradientGanTables {
    static final List<String> DIGIT_HEADS = List.of(
            "discriminator, term", "MMD2", "sliced W1", "kNN-KL", "of the baseline", "by chance", "accuracy change");

    static final List<String> RETURN_HEADS = List.of(
            "generator",
            "kNN-KL",
            "MMD2",
            "1 % loss",
            "10 days",
            "acf of squares",
            "kurtosis",
            "Kupiec p",
            "Christoffersen p",
            "passes");

    static final List<String> REFUSAL_HEADS = List.of("generator", "1 % loss too low", "refused", "refused for");

    private GradientGanTables() {}

    static String digitLead(GanResults results) {
        final GradientGanPlan plan = results.plan();
        return String.format(
                Locale.ROOT,
                "Digits of 8 by 8 pixels, half to learn from and half to judge by; %d steps, mean over seeds (%d) +- deviation"
                        + " of one; by chance: p of the KL against the smooth baseline's, Welch; accuracy change: of the"
                        + " discriminator by a step of the generator, the paper's figure 3.",
                plan.digitSteps(),
                plan.digitSeeds());
    }

    static String returnLead(GanResults results) {
        final GradientGanPlan plan = results.plan();
        return String.format(
                Locale.ROOT,
                "Windows of %d of %d %s returns in per cent, blocks of %d days to learn from and to judge by in turn; GANs: %d"
                        + " steps, mean over seeds (%d) +- deviation of one.",
                plan.gate().windowDays(),
                plan.returns().length,
                plan.source(),
                plan.gate().blockDays(),
                plan.returnSteps(),
                plan.returnSeeds());
    }

    static List<List<String>> digits(GanResults results) {
        final DigitTable table = results.digits();
        final List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "real against real",
                number(4, table.floor().discrepancy()),
                number(3, table.floor().sliced()),
                number(2, table.floor().divergence()),
                "",
                "",
                ""));
        table.variants().forEach(variant -> rows.add(digits(results, variant)));
        return rows;
    }

    private static List<String> digits(GanResults results, GanVariant variant) {
        final DigitTable table = results.digits();
        final boolean isBaseline = variant.equals(GanVariant.BASELINE);
        return List.of(
                variant.label(),
                text(4, table.mean(variant, DigitScore::discrepancy)),
                text(3, table.mean(variant, DigitScore::sliced)),
                text(2, table.mean(variant, DigitScore::divergence)),
                isBaseline ? "" : number(2, results.ratio(variant)),
                isBaseline ? "" : number(3, table.chance(variant, GanVariant.BASELINE, DigitScore::divergence)),
                text(4, table.mean(variant, DigitScore::accuracyChange)));
    }

    static List<List<String>> returns(GanResults results) {
        final ReturnTable table = results.returns();
        final List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "days held out",
                number(2, table.divergence()),
                "",
                number(2, table.loss()),
                number(2, table.horizonLoss()),
                "",
                "",
                "",
                "",
                ""));
        table.generators().forEach(generator -> rows.add(returns(table, generator)));
        return rows;
    }

    private static List<String> returns(ReturnTable table, String generator) {
        return List.of(
                generator,
                text(2, table.mean(generator, ReturnRun::divergence)),
                text(4, measured(table, generator, ScenarioGate.DISCREPANCY)),
                text(2, measured(table, generator, ScenarioGate.LOSS)),
                text(2, measured(table, generator, ScenarioGate.HORIZON_LOSS)),
                text(2, measured(table, generator, ScenarioGate.CLUSTERING)),
                text(1, measured(table, generator, ScenarioGate.KURTOSIS)),
                text(3, measured(table, generator, ScenarioGate.KUPIEC)),
                text(3, measured(table, generator, ScenarioGate.CHRISTOFFERSEN)),
                share(
                        table.of(generator).stream()
                                .filter(run -> run.report().isOffered())
                                .count(),
                        table.of(generator).size()));
    }

    private static Mean measured(ReturnTable table, String generator, String criterion) {
        return table.mean(generator, run -> run.measured(criterion));
    }

    static List<List<String>> refusals(GanResults results) {
        final ReturnTable table = results.returns();
        return table.generators().stream()
                .map(generator -> refusals(generator, table.of(generator)))
                .toList();
    }

    private static List<String> refusals(String generator, List<ReturnRun> runs) {
        final Map<String, Long> reasons = runs.stream()
                .flatMap(run -> run.failed().stream())
                .collect(Collectors.groupingBy(name -> name, LinkedHashMap::new, Collectors.counting()));
        return List.of(
                generator,
                share(runs.stream().filter(ReturnRun::understates).count(), runs.size()),
                share(runs.stream().filter(run -> !run.report().isOffered()).count(), runs.size()),
                reasons.entrySet().stream()
                        .map(reason -> reason.getKey() + " " + reason.getValue())
                        .collect(Collectors.joining(", ")));
    }

    private static String share(long some, int all) {
        return some + " of " + all;
    }

    private static String text(int digits, Mean mean) {
        return Double.isNaN(mean.deviation())
                ? number(digits, mean.value())
                : number(digits, mean.value()) + " +- " + number(digits, mean.deviation());
    }

    private static String number(int digits, double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
