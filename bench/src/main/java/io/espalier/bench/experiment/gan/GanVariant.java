package io.espalier.bench.experiment.gan;

import io.espalier.surrogate.generate.GanPlan;
import io.espalier.surrogate.generate.GradientTerm;
import io.espalier.surrogate.generate.HiddenUnit;
import io.espalier.surrogate.generate.OutputUnit;
import java.util.List;
import java.util.Locale;

/** A discriminator's response and a gradient term. */
public record GanVariant(HiddenUnit unit, GradientTerm term) {
    /** What most GANs are made of. */
    public static final GanVariant LEAKY = new GanVariant(HiddenUnit.LEAKY_RELU, GradientTerm.NONE);
    /** What the terms, which need a smooth discriminator, are to be held against. */
    public static final GanVariant BASELINE = new GanVariant(HiddenUnit.SILU, GradientTerm.NONE);
    /** The paper's term. */
    public static final GanVariant PAPER = new GanVariant(HiddenUnit.SILU, GradientTerm.paper(1.0));
    /** The sound match. */
    public static final GanVariant MEAN_GRADIENT = new GanVariant(HiddenUnit.SILU, GradientTerm.meanGradient(1.0));
    /** The penalty. */
    public static final GanVariant R1 = new GanVariant(HiddenUnit.SILU, GradientTerm.r1(1.0));

    /** Every one that the digits are drawn by. */
    public static final List<GanVariant> ALL = List.of(
            LEAKY,
            BASELINE,
            PAPER,
            new GanVariant(HiddenUnit.SILU, GradientTerm.paper(10.0)),
            new GanVariant(HiddenUnit.SILU, GradientTerm.paper(100.0)),
            MEAN_GRADIENT,
            R1);

    /** For tables. */
    public String label() {
        final String unitLabel = unit == HiddenUnit.SILU ? "SiLU" : "LeakyReLU";
        return term.isActive()
                ? String.format(
                        Locale.ROOT, "%s, %s %.0f", unitLabel, term.kind().label(), term.gamma())
                : unitLabel + ", no term";
    }

    /** The name of its generators of returns. */
    public String generator() {
        return "gan: " + label();
    }

    GanPlan plan(OutputUnit output, int iterations) {
        return GanPlan.study(output, unit, iterations).with(term);
    }
}
