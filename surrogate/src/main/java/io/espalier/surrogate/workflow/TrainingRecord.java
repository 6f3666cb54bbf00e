package io.espalier.surrogate.workflow;

import io.espalier.pricing.math.KernelChoice;
import io.espalier.surrogate.artefact.Fingerprint;
import io.espalier.surrogate.artefact.Provenance;
import io.espalier.surrogate.certify.ValidationReport;
import io.espalier.surrogate.prune.PruningReport;
import io.espalier.surrogate.prune.PruningRound;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the artefact says of its own making. */
final class TrainingRecord {
    private TrainingRecord() {}

    static Provenance of(
            SurrogateSpec spec,
            Material material,
            List<Stage> stages,
            Optional<PruningReport> report,
            Optional<ChosenSize> size,
            TrainingSpec.Optimiser last,
            String codeVersion) {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put(Provenance.SPEC, spec.text());
        entries.put(Provenance.SPEC_SHA256, Fingerprint.of(spec.text()));
        entries.put(Provenance.SEED, Long.toString(spec.seed()));
        entries.put(Provenance.LABELS_SHA256, material.samples().hash());
        entries.put(Provenance.CODE_VERSION, codeVersion);
        entries.put(Provenance.JDK, Runtime.version().toString());
        entries.put(Provenance.KERNELS, KernelChoice.current().toString().toLowerCase(Locale.ROOT));
        entries.put(
                Provenance.ARCHITECTURE_BEFORE,
                stages.get(0).network().hiddenSizes().toString());
        entries.put(
                Provenance.ARCHITECTURE_AFTER,
                stages.get(stages.size() - 1).network().hiddenSizes().toString());
        size.ifPresent(chosen -> entries.put("size search", chosen.record(last)));
        entries.put(Provenance.PRUNING_METHOD, spec.pruning().method().label());
        report.ifPresent(pruned -> tell(spec.pruning(), pruned, entries));
        boolean timed = stages.stream().anyMatch(Stage::budgetReached)
                || size.filter(ChosenSize::budgetReached).isPresent();
        entries.put(Provenance.REPRODUCIBLE, Boolean.toString(!timed));
        stages.forEach(stage -> entries.put("stage " + stage.kind().label(), metrics(stage)));
        return new Provenance(entries);
    }

    private static void tell(PruningSpec pruning, PruningReport report, Map<String, String> entries) {
        entries.put(Provenance.PRUNING_FOLD, pruning.fold().label());
        for (int number = 0; number < report.rounds().size(); number++) {
            PruningRound round = report.rounds().get(number);
            boolean undone = number == report.keptRounds().size();
            entries.put(
                    "pruning round " + (number + 1),
                    String.format(
                            Locale.ROOT,
                            "hidden=%s held_out_r2_cut=%.6f held_out_r2_retrained=%.6f%s",
                            round.after(),
                            round.r2BeforeRetraining(),
                            round.r2Retrained(),
                            undone ? " undone" : ""));
        }
    }

    private static String metrics(Stage stage) {
        ValidationReport fit = stage.fit();
        return String.format(
                Locale.ROOT,
                "hidden=%s parameters=%d r2_value=%.6f r2_deltas=%.6f r2_gamma=%.6f epochs=%d",
                stage.network().hiddenSizes(),
                stage.network().parameters(),
                fit.value().r2(),
                fit.deltas().r2(),
                fit.gamma().r2(),
                stage.epochs().size());
    }
}
