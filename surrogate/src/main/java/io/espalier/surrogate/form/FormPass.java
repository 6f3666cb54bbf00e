package io.espalier.surrogate.form;

import io.espalier.pricing.market.FactorLayout;
import io.espalier.surrogate.network.CurvaturePass;
import io.espalier.surrogate.network.Network;
import io.espalier.surrogate.network.PointPass;
import java.util.Arrays;
import java.util.Optional;

/**
 * Value, gradient and Hessian of V = lambda N(xi) + C at one raw point.
 *
 * <p>Enter by {@link #valueAndGradient}; the other methods answer for the point given there. With N' and N'' the network's, q = J' N' and
 * l = log lambda:
 *
 * <pre>
 * dV  = lambda (q + N dl) + dC
 * H u = lambda (dl (q.u) + q (dl.u) + N (dl (dl.u) + H_l u) + J' N'' J u + sum N'_k H_xi_k u) + H_C u
 * </pre>
 *
 * <p>Exact but for rounding, with one exception: a control's Hessian outside the block of the levels is a difference of its gradient,
 * right to about 1e-10 of its size. Of {@link Form#identity} bit for bit what {@link CurvaturePass} gives. Where the control has no value all
 * is NaN. Keeps scratch space: one pass belongs to one thread and allocates nothing after construction.
 */
public final class FormPass {
    private final FactorLayout layout;
    private final int[] levels;
    private final PointPass network;
    private final Coordinates coordinates;
    private final Optional<ControlPass> control;
    private final boolean straight;
    private final boolean hasLinearLevels;
    private final double[] xi;
    private final double[] xiGradient;
    private final double[] q;
    private final double[] moved;
    private final double[] bent;
    private final double[] unit;
    private final double[] column;
    private double lambda;
    private double output;

    /**
     * A pass over {@code network} in its form.
     *
     * @throws IllegalArgumentException if the network has not one input per column
     */
    public FormPass(Network network, Form form) {
        this(new CurvaturePass(network), form);
    }

    /**
     * The same by a pass that the caller has; nobody else may use it.
     *
     * @throws IllegalArgumentException if the network has not one input per column
     */
    public FormPass(PointPass network, Form form) {
        layout = form.layout();
        levels = layout.levels();
        int d = layout.size();
        if (network.inputs() != d) {
            throw new IllegalArgumentException("a network must have one input per column of its form: network.inputs="
                    + network.inputs() + ", columns=" + layout);
        }
        this.network = network;
        coordinates = form.map().coordinates();
        control = form.control().map(instrument -> new ControlPass(instrument, layout));
        straight = form.map().kind() == InputMap.Kind.IDENTITY;
        hasLinearLevels = Arrays.stream(form.map().logarithms())
                .noneMatch(j -> layout.factor(j).isLevel());
        xi = new double[d];
        xiGradient = new double[d];
        q = new double[d];
        moved = new double[d];
        bent = new double[d];
        unit = new double[d];
        column = new double[d];
    }

    /**
     * Moves to {@code x}: writes the gradient there and returns the value.
     *
     * @throws IllegalArgumentException if an array has not one entry per column
     */
    public double valueAndGradient(double[] x, double[] gradient) {
        requireColumns("x", x);
        requireColumns("gradient", gradient);
        final double value = straight ? network.valueAndGradient(x, gradient) : mapped(x, gradient);
        return control.isPresent() ? addControl(control.get(), x, value, gradient) : value;
    }

    /**
     * The same with the Hessian block of the levels, in one go.
     *
     * @param curvature the levels' number squared long, row-major
     * @throws IllegalArgumentException if an array has another length
     */
    public double valueGradientAndCurvature(double[] x, double[] gradient, double[] curvature) {
        requireColumns("x", x);
        requireColumns("gradient", gradient);
        final double value;
        if (straight) {
            value = network.valueGradientAndHessian(x, gradient, levels, curvature);
        } else if (hasLinearLevels) {
            lambda = coordinates.moveTo(x, xi);
            output = network.valueGradientAndHessian(xi, xiGradient, levels, curvature);
            value = fromMap(gradient);
            scaleLevels(curvature);
        } else {
            value = mapped(x, gradient);
            requireBlock(levels, curvature);
            columnByColumn(levels, curvature);
        }
        return control.isPresent() ? addControl(control.get(), x, value, gradient, curvature) : value;
    }

    private double mapped(double[] x, double[] gradient) {
        lambda = coordinates.moveTo(x, xi);
        output = network.valueAndGradient(xi, xiGradient);
        return fromMap(gradient);
    }

    private double fromMap(double[] gradient) {
        coordinates.backward(xiGradient, q);
        if (!coordinates.isScaled()) {
            System.arraycopy(q, 0, gradient, 0, q.length);
            return output;
        }
        for (int j = 0; j < q.length; j++) {
            gradient[j] = lambda * (q[j] + output * coordinates.logScaleSlope(j));
        }
        return lambda * output;
    }

    private static double addControl(
            ControlPass pass, double[] x, double value, double[] gradient, double[] curvature) {
        if (!pass.moveToCurved(x)) {
            Arrays.fill(gradient, Double.NaN);
            return Double.NaN;
        }
        addTo(curvature, pass.levelsHessian());
        return addControl(pass, value, gradient);
    }

    private static double addControl(ControlPass pass, double[] x, double value, double[] gradient) {
        if (!pass.moveTo(x)) {
            Arrays.fill(gradient, Double.NaN);
            return Double.NaN;
        }
        return addControl(pass, value, gradient);
    }

    private static double addControl(ControlPass pass, double value, double[] gradient) {
        for (int j = 0; j < gradient.length; j++) {
            gradient[j] += pass.gradient()[j];
        }
        return value + pass.value();
    }

    /**
     * The Hessian at the current point times {@code direction}.
     *
     * @throws IllegalArgumentException if an array has not one entry per column
     */
    public void hessianTimes(double[] direction, double[] product) {
        requireColumns("direction", direction);
        requireColumns("product", product);
        mappedTimes(direction, product);
        if (control.isPresent()) {
            control.get().hessianTimes(direction, bent);
            addTo(product, bent);
        }
    }

    private void mappedTimes(double[] direction, double[] product) {
        if (straight) {
            network.hessianTimes(direction, product);
            return;
        }
        coordinates.forward(direction, moved);
        network.hessianTimes(moved, bent);
        coordinates.backward(bent, product);
        coordinates.bend(xiGradient, direction, bent);
        addTo(product, bent);
        if (coordinates.isScaled()) {
            addScale(direction, product);
        }
    }

    private void addScale(double[] direction, double[] product) {
        double along = 0.0;
        double scaleAlong = 0.0;
        for (int j = 0; j < q.length; j++) {
            along += q[j] * direction[j];
            scaleAlong += coordinates.logScaleSlope(j) * direction[j];
        }
        coordinates.logScaleCurvature(direction, bent);
        for (int j = 0; j < q.length; j++) {
            final double slope = coordinates.logScaleSlope(j);
            product[j] =
                    lambda * (product[j] + slope * along + q[j] * scaleAlong + output * (slope * scaleAlong + bent[j]));
        }
    }

    private static void addTo(double[] sum, double[] term) {
        for (int j = 0; j < sum.length; j++) {
            sum[j] += term[j];
        }
    }

    /**
     * The block of the Hessian at the current point that {@code columns} name, row-major.
     *
     * @param hessian {@code columns.length} squared long
     * @throws IllegalArgumentException if {@code hessian} has another length
     */
    public void hessian(int[] columns, double[] hessian) {
        if (straight) {
            network.hessian(columns, hessian);
        } else if (hasLinearLevels && Arrays.equals(columns, levels)) {
            network.hessian(columns, hessian);
            scaleLevels(hessian);
        } else {
            requireBlock(columns, hessian);
            columnByColumn(columns, hessian);
        }
        if (control.isPresent()) {
            addControl(control.get(), columns, hessian);
        }
    }

    /** A map that takes no level's logarithm is linear in each level alone, and lambda does not move with them. */
    private void scaleLevels(double[] hessian) {
        final int n = levels.length;
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                hessian[a * n + b] *= lambda * (coordinates.slope(levels[a]) * coordinates.slope(levels[b]));
            }
        }
    }

    private void columnByColumn(int[] columns, double[] hessian) {
        final int n = columns.length;
        for (int b = 0; b < n; b++) {
            unit[columns[b]] = 1.0;
            mappedTimes(unit, column);
            unit[columns[b]] = 0.0;
            for (int a = b; a < n; a++) {
                hessian[a * n + b] = column[columns[a]];
                hessian[b * n + a] = column[columns[a]];
            }
        }
    }

    private void addControl(ControlPass pass, int[] columns, double[] hessian) {
        final int n = columns.length;
        final double[] exact = pass.levelsHessian();
        for (int b = 0; b < n; b++) {
            final boolean isLevel = layout.factor(columns[b]).isLevel();
            if (!isLevel) {
                unit[columns[b]] = 1.0;
                pass.hessianTimes(unit, column);
                unit[columns[b]] = 0.0;
            }
            for (int a = 0; a < n; a++) {
                final boolean both = isLevel && layout.factor(columns[a]).isLevel();
                if (both) {
                    hessian[a * n + b] += exact[place(columns[a]) * levels.length + place(columns[b])];
                } else if (!isLevel) {
                    addOnce(hessian, n, a, b, columns, column[columns[a]]);
                }
            }
        }
    }

    /** Both mirror images of a level and another column; of two other columns the lower triangle, mirrored. */
    private void addOnce(double[] hessian, int n, int a, int b, int[] columns, double entry) {
        final boolean mixed = layout.factor(columns[a]).isLevel();
        if (a == b) {
            hessian[a * n + a] += entry;
        } else if (mixed || a > b) {
            hessian[a * n + b] += entry;
            hessian[b * n + a] += entry;
        }
    }

    /** Which of the levels a level's column is. */
    private int place(int level) {
        return Arrays.binarySearch(levels, level);
    }

    private void requireColumns(String name, double[] array) {
        if (array.length != q.length) {
            throw new IllegalArgumentException(name + " must have one entry per column: " + name + ".length="
                    + array.length + ", columns=" + layout);
        }
    }

    private void requireBlock(int[] columns, double[] hessian) {
        if (hessian.length != columns.length * columns.length || columns.length > q.length) {
            throw new IllegalArgumentException(
                    "hessian must be columns squared, columns at most inputs: hessian.length=" + hessian.length
                            + ", columns.length=" + columns.length + ", inputs=" + q.length);
        }
    }
}
