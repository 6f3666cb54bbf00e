package io.espalier.adapters.cli.train;

import io.espalier.adapters.cli.report.Comparison;
import io.espalier.adapters.cli.report.ReferenceText;
import io.espalier.adapters.cli.report.Scatters;
import io.espalier.adapters.report.page.Section;
import io.espalier.adapters.report.page.SmallMultiples;
import io.espalier.adapters.report.page.Table;
import io.espalier.surrogate.workflow.PruningSpec;
import io.espalier.surrogate.workflow.Reference;
import io.espalier.surrogate.workflow.Stage;
import io.espalier.surrogate.workflow.TrainedSurrogate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The sections of a report that show how a surrogate was trained. */
public final class TrainingPage {
    private final TrainedSurrogate trained;
    private final Reference reference;
    private final ComparedStages compared;
    private final LearningSetup setup;
    private final PruningSpec pruning;

    /** Sections about a training. */
    public TrainingPage(TrainingOutcome outcome) {
        trained = outcome.trained();
        reference = outcome.reference();
        compared = outcome.compared();
        setup = new LearningSetup(outcome.spec(), trained);
        pruning = outcome.spec().pruning();
    }

    /** All sections, in reading order. */
    public List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        sections.add(setup.section());
        sections.add(Section.of(
                "Predicted against true",
                "Each dot is one of the points, uniform over the served box, at which a finished network is held against "
                        + ReferenceText.of(reference) + "; no training and no choice saw them." + referenceError(),
                scatters()));
        others().ifPresent(sections::add);
        difference().ifPresent(sections::add);
        trained.pruning()
                .map(report -> new PruningPage(pruning, report).section())
                .ifPresent(sections::add);
        new LearningCurves(trained.stages()).section().ifPresent(sections::add);
        return sections;
    }

    private String referenceError() {
        return lastCompared().referenceError().stream()
                .mapToObj(error -> String.format(
                        Locale.ROOT,
                        " The simulation's own standard error of values is %.3g (root mean square), and counts in every error"
                                + " here.",
                        error))
                .findFirst()
                .orElse("");
    }

    private Stage last() {
        return trained.stages().get(trained.stages().size() - 1);
    }

    private Comparison lastCompared() {
        return compared.of(last().kind());
    }

    /** Empty where levels are the only inputs. */
    private Optional<Section> others() {
        return Scatters.others("finished", "greeks", lastCompared())
                .map(matrix -> Section.of(
                        "Other first derivatives of the finished network",
                        "Columns of a kind are shown together.",
                        matrix));
    }

    /** What a control leaves over is small, and R2 of the price says little of how well it was learnt. */
    private Optional<Section> difference() {
        return trained.surrogate()
                .form()
                .controlPricer()
                .map(control -> lastCompared().differences(control))
                .filter(differences -> !differences.isEmpty())
                .map(differences -> Section.of(
                        "The learnt difference",
                        "The network learns what the control's closed form leaves over: R2 of that difference, not of the price,"
                                + " says how well.",
                        Scatters.difference("finished", "learnt", differences)));
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
                Scatters.quantities(lastCompared(), last().fit()),
                trained.stages().stream().map(this::row).toList());
    }

    private SmallMultiples.Row row(Stage stage) {
        String name = stage.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new SmallMultiples.Row(
                stage.kind().label(),
                StageTable.hidden(stage.network().hiddenSizes()) + ", "
                        + stage.network().parameters() + " parameters",
                Scatters.of(stage.kind().label(), name, compared.of(stage.kind()), stage.fit()));
    }
}
