package io.espalier.surrogate.train;

import io.espalier.surrogate.kernel.DenseKernel;
import java.util.Arrays;

/**
 * Loss and its weight gradient over a block of rows: forward, adjoint, adjoint of adjoint, backward; with second order also the tangent of
 * the first two and the way back through it.
 *
 * <p>For layer l with weights W, input h and response phi with derivatives s, c and t (bars are adjoints of the value f, dots tangents
 * along the row's direction, barDots tangents of bars):
 * forward {@code z = W h + b, h' = phi(z)}; tangent {@code zDot = W hDot, hDot' = s zDot};
 * adjoint {@code hBar = W' zBar, zBar = s hBar'}, down to the input gradient;
 * its tangent {@code hBarDot = W' zBarDot, zBarDot = c zDot hBar' + s hBarDot'}, down to the Hessian times the direction.
 *
 * <p>The errors of both go back up as a (adjoint of hBar) and e (adjoint of hBarDot): with {@code p = W a, r = W e} of a layer,
 * {@code dW += zBar a' + zBarDot e'}, {@code a' = s p + c zDot r, e' = s r}, and shares of dL/dz and dL/dzDot are left behind:
 * {@code c hBar' p + (t zDot hBar' + c hBarDot') r} and {@code c hBar' r}. Then backward, with y = dL/dz and v = dL/dzDot of the layer above:
 * {@code v = share + s (W' v), y = share + s (W' y) + c zDot (W' v)}, {@code dW += y h' + v hDot'}. Six products per layer in first
 * order, twelve in second, three when only values count. The output layer is one more layer whose zBar is 1.
 *
 * <p>Owns its panels: one per thread at a time. Rows beyond the last of a short block have no error, hence no gradient.
 */
final class SobolevPass {
    private final Panels at;
    private final DenseKernel kernel;
    private final Parameters shape;
    private final int last;
    private final Responses responses;
    private final ErrorWeights weights;
    private final SquaredErrors own;
    private final float[][] scratch;
    private final float[] zero;

    SobolevPass(DenseKernel kernel, Parameters shape) {
        this.kernel = kernel;
        this.shape = shape;
        at = new Panels(shape, kernel.block());
        last = shape.layers();
        responses = new Responses(kernel, shape.activation());
        weights = new ErrorWeights(at);
        own = new SquaredErrors(shape.inputs());
        scratch = new float[kernel.block()][at.widest()];
        zero = new float[at.widest()];
        Arrays.fill(at.zBar[last][0], 1f);
    }

    /** A pass for slopes along directions on the same panels: the two take turns. */
    DirectionalPass alongDirections() {
        return new DirectionalPass(kernel, shape, at);
    }

    /** Rows of a block. */
    int block() {
        return kernel.block();
    }

    /** Adds the errors of at most one block of rows, and the loss. */
    void addErrors(LayerWeights w, Rows rows, SobolevLoss loss, SquaredErrors errors) {
        boolean curved = loss.usesCurvature();
        derivatives(w, rows, true, curved, Dropout.NONE);
        weigh(rows, loss, true, curved, 0f);
        errors.add(own);
    }

    /**
     * As {@link #addErrors}, and adds the weight gradient of the mean loss over {@code batch} rows; skips what has no part in the loss.
     *
     * @param step decides whether curvature counts
     */
    void addGradient(
            LayerWeights w,
            Rows rows,
            SobolevLoss loss,
            int batch,
            long step,
            Dropout dropout,
            SquaredErrors errors,
            Parameters gradient) {
        boolean curved = loss.countsCurvature(step);
        boolean sloped = curved || loss.usesGradient();
        derivatives(w, rows, sloped, curved, dropout);
        weigh(rows, loss, sloped, curved, 2f / batch);
        errors.add(own);
        if (curved) {
            upWithTangents(w, gradient);
            backwardWithTangents(w, gradient);
        } else {
            if (sloped) {
                up(w, gradient);
            }
            backward(w, sloped, gradient);
        }
    }

    /** The sum of squared errors of values over at most one block of rows. */
    double valueSquares(LayerWeights w, Rows rows) {
        derivatives(w, rows, false, false, Dropout.NONE);
        return Gather.valueErrors(rows, at.h[last][0], at.dz[last][0]);
    }

    /** Sees the errors, [output][row], of a block's first rows. */
    interface ErrorVisitor {
        void see(float[][] errors, int rows);
    }

    /** Shows the errors of at most one block of rows, unweighed. */
    void visitErrors(LayerWeights w, Rows rows, SobolevLoss loss, ErrorVisitor visitor) {
        boolean curved = loss.usesCurvature();
        derivatives(w, rows, true, curved, Dropout.NONE);
        gather(rows, true, curved);
        visitor.see(weights.errors(curved), rows.count());
    }

    private void derivatives(LayerWeights w, Rows rows, boolean sloped, boolean curved, Dropout dropout) {
        Gather.inputs(rows, at.h[0]);
        forward(w, rows, sloped, curved, dropout);
        if (sloped) {
            adjoint(w);
        }
        if (curved) {
            tangents(w, rows);
        }
    }

    private void weigh(Rows rows, SobolevLoss loss, boolean sloped, boolean curved, float each) {
        gather(rows, sloped, curved);
        weights.weigh(loss, curved, rows.count(), each, own);
        if (sloped && !loss.usesGradient()) {
            clear(at.up[0]);
        }
    }

    private void gather(Rows rows, boolean sloped, boolean curved) {
        own.clear();
        own.value = Gather.valueErrors(rows, at.h[last][0], at.dz[last][0]);
        if (sloped) {
            Gather.gradientErrors(rows, at.hBar[0], at.up[0], own.gradient);
        }
        if (curved) {
            Gather.curvatureErrors(rows, at.hBarDot[0], at.upDot[0], own.curvature);
        }
    }

    private void forward(LayerWeights w, Rows rows, boolean sloped, boolean third, Dropout dropout) {
        for (int l = 0; l < last; l++) {
            kernel.multiply(w.weights(l), w.bias(l), at.h[l], at.h[l + 1]);
            if (l < last - 1) {
                respond(l + 1, sloped);
                if (dropout.isActive()) {
                    silence(l + 1, rows, sloped, third, dropout);
                }
            }
        }
    }

    private void respond(int l, boolean sloped) {
        if (sloped) {
            responses.apply(at.h[l], at.slope[l], at.curvature[l], at.third[l]);
        } else {
            responses.applyWithSlope(at.h[l], at.slope[l], at.curvature[l], at.third[l]);
        }
    }

    /** A silent node is silent in every derivative. */
    private void silence(int l, Rows rows, boolean sloped, boolean third, Dropout dropout) {
        float[][] mask = at.dz[l];
        dropout.fill(l, rows.from(), mask);
        kernel.scale(at.h[l], mask);
        kernel.scale(at.slope[l], mask);
        if (sloped) {
            kernel.scale(at.curvature[l], mask);
        }
        if (third) {
            kernel.scale(at.third[l], mask);
        }
    }

    private void adjoint(LayerWeights w) {
        for (int l = last - 1; l >= 0; l--) {
            kernel.multiply(w.transposed(l), zero, at.zBar[l + 1], at.hBar[l]);
            if (l > 0) {
                kernel.times(at.hBar[l], at.slope[l], at.zBar[l]);
            }
        }
    }

    /** Tangents of forward and adjoint pass; the value's own slope along the direction is not asked for. */
    private void tangents(LayerWeights w, Rows rows) {
        Gather.directions(rows, at.hDot[0]);
        for (int l = 1; l < last; l++) {
            kernel.multiply(w.weights(l - 1), zero, at.hDot[l - 1], at.zDot[l]);
            kernel.times(at.slope[l], at.zDot[l], at.hDot[l]);
        }
        for (int l = last - 1; l >= 0; l--) {
            boolean top = l == last - 1;
            if (!top) {
                kernel.multiply(w.transposed(l), zero, at.zBarDot[l + 1], at.hBarDot[l]);
            }
            if (l > 0) {
                kernel.times(at.curvature[l], at.zDot[l], at.hBar[l], at.zBarDot[l]);
                if (!top) {
                    kernel.addProduct(at.zBarDot[l], at.slope[l], at.hBarDot[l]);
                }
            } else if (top) {
                clear(at.hBarDot[0]);
            }
        }
    }

    private static void clear(float[][] panel) {
        for (float[] row : panel) {
            Arrays.fill(row, 0f);
        }
    }

    /** Adjoint of the adjoint pass: leaves each layer's share of dL/dz in its curvature panel. */
    private void up(LayerWeights w, Parameters gradient) {
        for (int l = 0; l < last; l++) {
            kernel.addOuter(at.zBar[l + 1], at.up[l], scratch, gradient.weights[l]);
            if (l < last - 1) {
                kernel.multiply(w.weights(l), zero, at.up[l], at.up[l + 1]);
                kernel.times(at.curvature[l + 1], at.hBar[l + 1], at.up[l + 1], at.curvature[l + 1]);
                kernel.scale(at.up[l + 1], at.slope[l + 1]);
            }
        }
    }

    /** The same with the adjoint of its tangent: shares of dL/dz in the third-derivative panels, of dL/dzDot in dzDot. */
    private void upWithTangents(LayerWeights w, Parameters gradient) {
        for (int l = 0; l < last; l++) {
            kernel.addOuter(at.zBar[l + 1], at.up[l], scratch, gradient.weights[l]);
            if (l == last - 1) {
                return;
            }
            kernel.addOuter(at.zBarDot[l + 1], at.upDot[l], scratch, gradient.weights[l]);
            kernel.multiply(w.weights(l), zero, at.up[l], at.up[l + 1]);
            kernel.multiply(w.weights(l), zero, at.upDot[l], at.upDot[l + 1]);
            leaveShares(l + 1);
        }
    }

    private void leaveShares(int l) {
        final float[][] p = at.up[l];
        final float[][] r = at.upDot[l];
        // From here on third holds the share of dL/dz.
        kernel.times(at.third[l], at.zDot[l], at.hBar[l], at.third[l]);
        if (l < last - 1) {
            kernel.addProduct(at.third[l], at.curvature[l], at.hBarDot[l]);
        }
        kernel.scale(at.third[l], r);
        kernel.addProduct(at.third[l], at.curvature[l], at.hBar[l], p);
        kernel.times(at.curvature[l], at.hBar[l], r, at.dzDot[l]);
        kernel.scale(p, at.slope[l]);
        kernel.addProduct(p, at.curvature[l], at.zDot[l], r);
        kernel.scale(r, at.slope[l]);
    }

    private void backward(LayerWeights w, boolean withShare, Parameters gradient) {
        for (int l = last - 1; l >= 0; l--) {
            kernel.addSums(at.dz[l + 1], gradient.biases[l]);
            kernel.addOuter(at.dz[l + 1], at.h[l], scratch, gradient.weights[l]);
            if (l > 0) {
                kernel.multiply(w.transposed(l), zero, at.dz[l + 1], at.dz[l]);
                if (withShare) {
                    kernel.scaleAndAdd(at.dz[l], at.slope[l], at.curvature[l]);
                } else {
                    kernel.scale(at.dz[l], at.slope[l]);
                }
            }
        }
    }

    private void backwardWithTangents(LayerWeights w, Parameters gradient) {
        for (int l = last - 1; l >= 0; l--) {
            kernel.addSums(at.dz[l + 1], gradient.biases[l]);
            kernel.addOuter(at.dz[l + 1], at.h[l], scratch, gradient.weights[l]);
            boolean top = l == last - 1;
            if (!top) {
                kernel.addOuter(at.dzDot[l + 1], at.hDot[l], scratch, gradient.weights[l]);
            }
            if (l > 0) {
                kernel.multiply(w.transposed(l), zero, at.dz[l + 1], at.dz[l]);
                kernel.scaleAndAdd(at.dz[l], at.slope[l], at.third[l]);
                if (!top) {
                    // hBarDot has done its work and holds the adjoint of hDot.
                    kernel.multiply(w.transposed(l), zero, at.dzDot[l + 1], at.hBarDot[l]);
                    kernel.addProduct(at.dzDot[l], at.slope[l], at.hBarDot[l]);
                    kernel.addProduct(at.dz[l], at.curvature[l], at.zDot[l], at.hBarDot[l]);
                }
            }
        }
    }
}
