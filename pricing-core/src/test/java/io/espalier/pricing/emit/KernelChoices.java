package io.espalier.pricing.emit;

import io.espalier.pricing.graph.Activity;
import io.espalier.pricing.graph.PathProgram;
import io.espalier.pricing.graph.Shape;
import io.espalier.pricing.math.KernelChoice;
import java.util.Arrays;
import java.util.stream.Stream;

/** What this JVM can be tested with. */
final class KernelChoices {

    private KernelChoices() {}

    static boolean isThere(KernelChoice choice) {
        return choice == KernelChoice.PLAIN
                || ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
    }

    static Stream<KernelChoice> all() {
        return Arrays.stream(KernelChoice.values()).filter(KernelChoices::isThere);
    }

    /** Derivatives to all numbers of the program. */
    static Activity everything(PathProgram program) {
        final Shape shape = Shape.of(program);
        return Activity.all(shape.states(), shape.arguments(), shape.endArguments());
    }
}
