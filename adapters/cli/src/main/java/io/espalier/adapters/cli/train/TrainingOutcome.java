package io.espalier.adapters.cli.train;

import io.espalier.adapters.cli.BuildVersion;
import io.espalier.adapters.cli.Machine;
import io.espalier.adapters.cli.report.ReferenceText;
import io.espalier.adapters.cli.report.ReportOutput;
import io.espalier.adapters.report.page.Page;
import io.espalier.adapters.report.page.Provenance;
import io.espalier.adapters.report.page.Section;
import io.espalier.surrogate.artefact.Surrogate;
import io.espalier.surrogate.workflow.ChosenSize;
import io.espalier.surrogate.workflow.Reference;
import io.espalier.surrogate.workflow.SurrogateSpec;
import io.espalier.surrogate.workflow.TrainedSurrogate;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A finished training.
 *
 * @param spec what was trained; where the size was searched for, with what was found
 * @param size how it was found; empty where nobody searched
 * @param reference what its stages are held against
 * @param seconds from sampling to the last comparison
 */
public record TrainingOutcome(
        SurrogateSpec spec,
        Optional<ChosenSize> size,
        TrainedSurrogate trained,
        Reference reference,
        ComparedStages compared,
        double seconds) {

    /** The surrogate itself. */
    public Surrogate surrogate() {
        return trained.surrogate();
    }

    /** Whether the clock ended the search for the size. */
    public boolean searchCut() {
        return size.filter(ChosenSize::budgetReached).isPresent();
    }

    /** Whether the clock ended anything; the same specification may then give other bits. */
    public boolean budgetReached() {
        return searchCut() || trained.budgetReached();
    }

    /** Root mean square of a simulated reference's standard errors of values; empty where the reference is exact. */
    public OptionalDouble referenceError() {
        return compared.of(trained.stages().get(trained.stages().size() - 1).kind())
                .referenceError();
    }

    /** Writes the report of a training alone. */
    public void report(Path folder, PrintWriter err) {
        List<Section> sections = new ArrayList<>();
        sections.add(Section.of(
                "Stages",
                "Every stage is held against " + ReferenceText.of(reference) + " at "
                        + trained.stages().get(0).fit().points() + " points that no training saw.",
                TrainingPage.table(trained.stages(), List.of())));
        sections.addAll(new TrainingPage(this).sections());
        ReportOutput.write(new Page("Training report", lead(), provenance(), sections), folder, err);
    }

    /** Where the numbers of a report on this training come from. */
    public Provenance provenance() {
        return new Provenance(
                spec.seed(),
                surrogate()
                        .provenance()
                        .get(io.espalier.surrogate.artefact.Provenance.SPEC_SHA256)
                        .orElse(""),
                BuildVersion.version() + " " + BuildVersion.commit(),
                Runtime.version().toString(),
                Machine.describe(),
                LocalDate.now().toString());
    }

    /** One sentence on size and way. */
    public String lead() {
        var network = surrogate().network();
        return "A network of " + network.hiddenNodes() + " hidden nodes ("
                + StageTable.hidden(network.hiddenSizes()) + ") and " + network.parameters()
                + " parameters, trained on " + spec.sampling().samples() + " simulated rows with pathwise derivatives, "
                + (trained.directions() == 0
                        ? "without a front"
                        : "behind a front of " + trained.directions() + " gradient direction"
                                + (trained.directions() == 1 ? "" : "s"))
                + ".";
    }
}
