package io.espalier.surrogate.certify;

import io.espalier.pricing.analytic.BoundedPricer;
import io.espalier.pricing.interval.Cell;
import io.espalier.pricing.interval.DirectedRounding;
import io.espalier.pricing.interval.Interval;
import io.espalier.pricing.interval.LinearBand;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.surrogate.enclose.BandPass;
import io.espalier.surrogate.enclose.CellBands;
import io.espalier.surrogate.enclose.ServingError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A network's outputs over cells, beside the closed form's where there is one; the serving arithmetic's rounding is part of every number.
 *
 * <p>Outputs in order: the value, the derivative by each column, the gamma where levels are columns and the network is smooth.
 */
final class OutputBands {
    private final FactorLayout layout;
    private final BandPass pass;
    private final Optional<BoundedPricer> reference;
    private final double[] ofLevels;
    private final double[] serving;

    OutputBands(FactorLayout layout, BandPass pass, ServingError rounding, Optional<BoundedPricer> reference) {
        this.layout = layout;
        this.pass = pass;
        this.reference = reference;
        ofLevels = new double[layout.size()];
        for (int level : layout.levels()) {
            ofLevels[level] = 1.0;
        }
        serving = serving(rounding);
    }

    private double[] serving(ServingError rounding) {
        double[] errors = new double[names().size()];
        errors[0] = rounding.value();
        for (int j = 0; j < layout.size(); j++) {
            errors[1 + j] = rounding.derivative(j);
        }
        if (hasGamma()) {
            errors[1 + layout.size()] = rounding.curvature(layout.levels());
        }
        return errors;
    }

    private boolean hasGamma() {
        return layout.levels().length > 0 && pass.isSmooth();
    }

    /** Names of the outputs. */
    List<String> names() {
        Stream<String> derivatives = layout.names().stream().map(name -> ValidationReport.DERIVATIVE_PREFIX + name);
        Stream<String> gamma = hasGamma() ? Stream.of(ValidationReport.GAMMA) : Stream.empty();
        return Stream.of(Stream.of(ValidationReport.VALUE), derivatives, gamma)
                .flatMap(names -> names)
                .toList();
    }

    CellBounds over(Cell cell) {
        CellBands bands = pass.enclose(cell);
        List<LinearBand> ours = new ArrayList<>();
        ours.add(bands.value());
        for (int j = 0; j < layout.size(); j++) {
            ours.add(bands.derivative(j));
        }
        if (hasGamma()) {
            ours.add(bands.curvature(ofLevels, ofLevels));
        }
        Interval[] range = new Interval[ours.size()];
        double[] error = new double[reference.isPresent() ? range.length : 0];
        double[] looseness = new double[range.length];
        for (int k = 0; k < range.length; k++) {
            range[k] = ours.get(k).over(cell).plus(new Interval(-serving[k], serving[k]));
            looseness[k] = 2.0 * ours.get(k).radius();
        }
        for (int k = 0; k < error.length; k++) {
            Interval difference = ours.get(k).minus(theirs(k, cell), cell).over(cell);
            error[k] = DirectedRounding.addUp(difference.magnitude(), serving[k]);
        }
        return new CellBounds(cell, range, error, looseness);
    }

    private LinearBand theirs(int k, Cell cell) {
        BoundedPricer pricer = reference.orElseThrow();
        if (k == 0) {
            return pricer.value(cell);
        }
        return k <= layout.size() ? pricer.derivative(k - 1, cell) : pricer.gamma(cell);
    }
}
