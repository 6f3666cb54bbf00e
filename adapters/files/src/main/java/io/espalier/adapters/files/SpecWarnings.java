package io.espalier.adapters.files;

import io.espalier.adapters.files.document.Fields;
import io.espalier.adapters.files.document.Node;
import io.espalier.adapters.files.problem.Problems;
import io.espalier.adapters.files.problem.Warning;
import io.espalier.adapters.files.problem.WarningCode;
import io.espalier.pricing.GarchInstrument;
import io.espalier.surrogate.network.Activation;
import io.espalier.surrogate.train.LossPlan;
import io.espalier.surrogate.workflow.SurrogateSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is legal in a specification but worth a second look. */
final class SpecWarnings {
    private static final int SECOND_ORDER = 2;

    private SpecWarnings() {}

    static List<Warning> of(SurrogateSpec spec, Fields document) {
        List<Warning> warnings = new ArrayList<>();
        Fields training = section(document, "training");
        if (spec.training().scaling() == LossPlan.Scaling.NOISE) {
            Fields loss = section(training, "loss");
            Stream.of("gradient_weight", "alpha", "curvature_weight")
                    .filter(name -> isWeight(loss.node(name)))
                    .forEach(name -> warnings.add(unused(
                            loss.at(name),
                            "not used: scaling noise weighs by the labels' noise; only 0 leaves a term out")));
        }
        if (spec.training().order() < SECOND_ORDER) {
            Fields labels = section(document, "labels");
            Stream.of("second_order", "width", "directions")
                    .filter(labels::has)
                    .forEach(name -> warnings.add(unused(
                            labels.at(name),
                            "not used: there are no labels of second order: training.order="
                                    + spec.training().order())));
        }
        if (spec.instrument() instanceof GarchInstrument) {
            Fields labels = section(document, "labels");
            Stream.of("second_order", "width")
                    .filter(labels::has)
                    .filter(name -> spec.training().order() >= SECOND_ORDER)
                    .forEach(name -> warnings.add(unused(
                            labels.at(name), "not used: conditional paths are smooth and need neither: model=garch")));
        }
        if (spec.network().activation() == Activation.RELU) {
            warnings.add(new Warning(
                    WarningCode.W_RELU,
                    "network.activation",
                    "a relu network has no curvature: every gamma is 0, and labels of second order teach nothing"));
        }
        return warnings;
    }

    /** A number that asks for something: neither for leaving the term out nor for what it has anyway. */
    private static boolean isWeight(Optional<Node> value) {
        return value.orElse(null) instanceof Node.NumberNode number && number.value() != 0.0 && number.value() != 1.0;
    }

    private static Warning unused(String field, String message) {
        return new Warning(WarningCode.W_UNUSED_FIELD, field, message);
    }

    /** Read once more, and without reporting once more. */
    private static Fields section(Fields document, String name) {
        return document.node(name).orElse(null) instanceof Node.ObjectNode object
                ? new Fields(object, document.at(name), new Problems())
                : Fields.none(document.at(name), new Problems());
    }
}
