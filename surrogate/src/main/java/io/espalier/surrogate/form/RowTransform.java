package io.espalier.surrogate.form;

import java.util.Arrays;
import java.util.Optional;

/**
 * One row of labels from raw units to the network's: put it in, ask, take it out. With W = (V - C)/lambda and l = log lambda:
 *
 * <pre>
 * dW    = (dV - dC)/lambda - W dl                                                          J' g = dW
 * H_W u = (H_V u - H_C u)/lambda - dl (dW.u) - dW (dl.u) - W (dl (dl.u) + H_l u)           J' H_N (J u) = H_W u - sum g_k H_xi_k u
 * </pre>
 *
 * <p>Belongs to one thread, allocates nothing per row.
 */
final class RowTransform {
    final double[] x;
    final double[] gradient;
    final double[] direction;
    final double[] product;
    final double[] xi;
    final double[] xiGradient;
    final double[] xiDirection;
    final double[] xiProduct;

    private final Form form;
    private final Coordinates coordinates;
    private final Optional<ControlPass> control;
    private final double[] scratch;
    private double lambda;
    private double w;

    RowTransform(Form form) {
        this.form = form;
        int d = form.layout().size();
        coordinates = form.map().coordinates();
        control = form.control().map(instrument -> new ControlPass(instrument, form.layout()));
        x = new double[d];
        gradient = new double[d];
        direction = new double[d];
        product = new double[d];
        xi = new double[d];
        xiGradient = new double[d];
        xiDirection = new double[d];
        xiProduct = new double[d];
        scratch = new double[d];
    }

    /** Of {@code x} and {@code gradient}: fills xi and xiGradient, returns W; gradient then holds dW in x. */
    double firstOrder(double value) {
        lambda = coordinates.moveTo(x, xi);
        w = value;
        if (control.isPresent()) {
            subtractControl(control.get());
        }
        requireDefined();
        w /= lambda;
        for (int j = 0; j < gradient.length; j++) {
            gradient[j] = gradient[j] / lambda - w * coordinates.logScaleSlope(j);
        }
        coordinates.inverseBackward(gradient, xiGradient);
        return w;
    }

    private void subtractControl(ControlPass pass) {
        double sum = pass.moveTo(x) ? 0.0 : Double.NaN;
        for (int j = 0; j < gradient.length; j++) {
            gradient[j] -= pass.gradient()[j];
            sum += 0.0 * pass.gradient()[j];
        }
        if (sum != 0.0) {
            throw new IllegalArgumentException("the control must have a value and a gradient at every sample: x="
                    + Arrays.toString(x) + ", columns=" + form.layout());
        }
        w -= pass.value();
    }

    private void requireDefined() {
        double sum = 0.0 * lambda;
        for (double number : xi) {
            sum += 0.0 * number;
        }
        if (!(sum == 0.0 && lambda > 0.0)) {
            throw new IllegalArgumentException("the map must be defined at every sample: map=" + form.map() + ", x="
                    + Arrays.toString(x) + ", columns=" + form.layout());
        }
    }

    /** After {@link #firstOrder}, of {@code direction} and {@code product} = H_V u: fills xiDirection and xiProduct. */
    void secondOrder() {
        if (control.isPresent()) {
            control.get().hessianTimes(direction, scratch);
            for (int j = 0; j < product.length; j++) {
                product[j] -= scratch[j];
            }
        }
        divideByScale();
        coordinates.forward(direction, xiDirection);
        coordinates.bend(xiGradient, direction, scratch);
        for (int j = 0; j < product.length; j++) {
            scratch[j] = product[j] - scratch[j];
        }
        coordinates.inverseBackward(scratch, xiProduct);
    }

    private void divideByScale() {
        double along = 0.0;
        double scaleAlong = 0.0;
        for (int j = 0; j < direction.length; j++) {
            along += gradient[j] * direction[j];
            scaleAlong += coordinates.logScaleSlope(j) * direction[j];
        }
        coordinates.logScaleCurvature(direction, scratch);
        for (int j = 0; j < product.length; j++) {
            final double slope = coordinates.logScaleSlope(j);
            product[j] = product[j] / lambda
                    - slope * along
                    - gradient[j] * scaleAlong
                    - w * (slope * scaleAlong + scratch[j]);
        }
    }
}
