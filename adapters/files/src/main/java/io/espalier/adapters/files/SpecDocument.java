package io.espalier.adapters.files;

import io.espalier.adapters.files.SamplingFields.Sampling;
import io.espalier.adapters.files.document.DocumentReader;
import io.espalier.adapters.files.document.Fields;
import io.espalier.adapters.files.document.Node;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.adapters.files.problem.Problems;
import io.espalier.adapters.files.problem.Warning;
import io.espalier.surrogate.workflow.FormSpec;
import io.espalier.surrogate.workflow.LabelSpec;
import io.espalier.surrogate.workflow.NetworkSpec;
import io.espalier.surrogate.workflow.PruningSpec;
import io.espalier.surrogate.workflow.SurrogateSpec;
import io.espalier.surrogate.workflow.TrainingSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/**
 * A specification of what to train, as a document describes it; {@link SpecTemplate} is one with every field and what it means.
 *
 * <p>Left out, {@code model} is bachelier; {@code sampling} 65536 antithetic rows of one path, kept, uniform over the served box without a
 * margin; {@code labels} and {@code form} are chosen by product and columns, without a control; {@code network} has an automatic front and
 * SiLU nodes: two layers of 128 where it is pruned, else one of 3 for a payoff of one direction and two of 32 for several; {@code training}
 * is of order 2 (1 where no level is an input) without a budget, its optimiser and effort chosen, its loss weighed by the labels' noise,
 * nothing regularised; {@code pruning} is by iasa to automatic sizes without a fold; {@code seed} 1. The product's levels, and whatever else is an input,
 * may be left out of the product: the middle of the served range is then their central value. Not so {@code vols} where {@code vol}, the
 * first of them, is the input: they say in which proportion all move with it. {@code model} garch has other defaults: {@link GarchDefaults}.
 */
public record SpecDocument(SurrogateSpec spec, List<String> names, List<Warning> warnings) {
    /** Seeds beyond are not whole numbers of a document. */
    private static final long LARGEST_SEED = 1L << 53;

    private static final Map<String, String> MODELS =
            Words.of(new String[] {SpecModel.BACHELIER, SpecModel.GARCH}, Function.identity());

    private static final Set<String> KNOWN = Set.of(
            "model",
            "product",
            "inputs",
            "sampling",
            "labels",
            "form",
            "network",
            "training",
            "pruning",
            "seed",
            "comment");

    /**
     * Reads the named file: YAML or JSON as {@link DocumentReader} tells them apart.
     *
     * @throws InputException with every error in the document
     */
    public static SpecDocument read(String name) {
        String text = DocumentReader.text(name);
        return read(DocumentReader.parse(name, text), text);
    }

    /** Reads a specification whose text was {@code text}. */
    public static SpecDocument read(Node node, String text) {
        if (!(node instanceof Node.ObjectNode object)) {
            throw InputException.of(ErrorCode.E_TYPE, "", "a specification is an object, not " + node.typeName());
        }
        Problems problems = new Problems();
        Fields fields = new Fields(object, "", problems);
        fields.allow(KNOWN);
        fields.text("comment");
        Optional<String> kind = fields.word("model", SpecModel.BACHELIER, MODELS);
        fields.require("product");
        fields.require("inputs");
        OptionalLong seed = fields.whole("seed", 1, -LARGEST_SEED, LARGEST_SEED);
        SpecModel model = kind.equals(Optional.of(SpecModel.GARCH))
                ? SpecModel.garch(fields, problems)
                : SpecModel.bachelier(fields, problems);
        Optional<Sampling> sampling = new SamplingFields(problems).read(fields, model, seed);
        Optional<LabelSpec> labels = LabelFields.read(fields, model, problems);
        Optional<FormSpec> form = FormFields.read(fields, model, problems);
        Optional<NetworkSpec> network = NetworkFields.read(fields, model, problems);
        Optional<TrainingSpec> training = new TrainingFields(problems).read(fields, model.columns(), model.defaults());
        Optional<PruningSpec> pruning = new PruningFields(problems, model.defaults()).read(fields, network);
        sampling.ifPresent(drawn -> training.ifPresent(learnt -> requireRows(drawn, learnt, problems)));
        problems.throwIfAny();
        SpecModel.Priced priced = model.priced().orElseThrow();
        SurrogateSpec spec = new SurrogateSpec(
                priced.problem(),
                sampling.orElseThrow().plan(),
                sampling.get().served(),
                sampling.get().fresh(),
                labels.orElseThrow(),
                form.orElseThrow(),
                network.orElseThrow(),
                training.orElseThrow(),
                pruning.orElseThrow(),
                seed.orElseThrow(),
                text);
        List<Warning> warnings = new ArrayList<>(priced.warnings());
        warnings.addAll(SpecWarnings.of(spec, fields));
        return new SpecDocument(spec, priced.names(), List.copyOf(warnings));
    }

    /**
     * Asked where the network's size is to be searched for.
     *
     * @param name of the file that this was read from
     * @param option that asks for the search
     * @throws InputException {@code E_CONFLICT} for each field that decides the size: hidden sizes, and pruning of any kind
     */
    public void requireOpenSize(String name, String option) {
        SizeFields.requireOpen(DocumentReader.parse(name, spec.text()), option);
    }

    /** Rows that are seen once are for an optimiser that goes from batch to batch. */
    private static void requireRows(Sampling sampling, TrainingSpec training, Problems problems) {
        boolean wholeSet = training.optimiser() == TrainingSpec.Optimiser.LBFGS
                || training.optimiser() == TrainingSpec.Optimiser.LM;
        if (sampling.fresh() && wholeSet) {
            problems.add(
                    ErrorCode.E_CONFLICT,
                    "training.optimiser",
                    training.optimiser().label()
                            + " goes over all rows at once, so they must be kept: sampling.fresh=true");
        }
    }
}
