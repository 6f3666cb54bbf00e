package io.espalier.pricing.model;

import io.espalier.pricing.algebra.Real;
import java.util.List;

/**
 * Dynamics whose state is the levels, normal after a step with a spread that the levels before it do not move: x' = G x + M z.
 *
 * <p>To move x along d is then to move z along any c with M c = G d, so that for a payment f of x' and of what comes later
 * d/de E f(x + e d) = E[f c.z]: c.z is the score of the step. Its second-order use, the pathwise derivative of f c.z, needs no
 * derivative of a kink. Source: Broadie and Glasserman (1996), Management Science 42(2), section 5 (their mixed estimators).
 */
public interface GaussianModel extends PathModel {

    /** Whether every direction has a score: M is regular. */
    boolean hasLevelScore();

    /**
     * c, one entry per normal of the step, for a payment on any of the levels: M c = G d.
     *
     * @param direction d, one entry per level
     * @param arguments of the step
     */
    <T extends Real<T>> List<T> levelScore(List<T> direction, List<T> arguments);

    /** Whether all levels grow alike, so that the basket sum after a step says all that it can of the basket sum later. */
    boolean keepsBaskets();

    /**
     * A step of the basket sum where {@link #keepsBaskets}.
     *
     * @param weights one per level
     * @param dt its length in years
     */
    <T extends Real<T>> BasketStep<T> basketStep(double[] weights, T dt, List<T> p);

    /**
     * The shortest such c for a payment on the basket sum w.x' and on what follows from it alone: c = M'w (w.Gd)/(w'MM'w), the mean
     * of the score given the basket sum. Less noisy, and no more than that sum has to move.
     *
     * @param weights w, one per level
     */
    <T extends Real<T>> List<T> basketScore(double[] weights, List<T> direction, List<T> arguments);
}
