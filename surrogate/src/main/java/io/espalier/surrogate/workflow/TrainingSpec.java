package io.espalier.surrogate.workflow;

import io.espalier.surrogate.train.LossPlan;
import io.espalier.surrogate.train.Regularisation;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How a network learns.
 *
 * @param order 0: values; 1: values and gradients (Sobolev); 2: Hessians times directions as well
 * @param budget a ceiling on a search for the size, training, pruning and fine-tuning together; reached, the result depends on the clock
 * @param optimiser of the last stage
 * @param scaling what the terms of the loss are divided by
 * @param weights of the terms
 * @param regularisation of the last stage
 * @param effort what else decides the last stage
 */
public record TrainingSpec(
        int order,
        Optional<Duration> budget,
        Optimiser optimiser,
        LossPlan.Scaling scaling,
        Weights weights,
        Regularisation regularisation,
        Effort effort) {

    /** What goes down the loss. */
    public enum Optimiser {
        /** Least squares on averaged rows where the payoff has one direction and the network is small, Adam elsewhere. */
        AUTO,
        /** Adam with a one-cycle rate on mini-batches. */
        ADAM,
        /** L-BFGS on all rows at once, in double. */
        LBFGS,
        /** Levenberg-Marquardt on rows averaged along the payoff's one direction. */
        LM;

        /** The name in documents. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Weights of terms in the loss, with values at 1.
     *
     * @param gradient lambda of gradients
     * @param curvature mu of curvatures
     * @param curvatureEvery curvatures count in every k-th step
     */
    public record Weights(double gradient, double curvature, int curvatureEvery) {

        /** Each term with its share, in every step. */
        public static Weights even() {
            return new Weights(1.0, 1.0, 1);
        }
    }

    /**
     * How much is done; what is empty is chosen by network and rows.
     *
     * @param epochs passes over the rows; over each chunk where rows are drawn while training
     * @param batch rows of a step
     * @param rate highest learning rate
     * @param starts independent starts, the best of which is kept
     * @param patience epochs without improvement after which training ends early; 0: never
     */
    public record Effort(OptionalInt epochs, OptionalInt batch, OptionalDouble rate, OptionalInt starts, int patience) {

        /** All chosen. */
        public static Effort chosen() {
            return new Effort(OptionalInt.empty(), OptionalInt.empty(), OptionalDouble.empty(), OptionalInt.empty(), 0);
        }
    }

    /** @throws IllegalArgumentException if the order is not 0, 1 or 2, or the budget is not positive */
    public TrainingSpec {
        if (order < 0 || order > 2) {
            throw new IllegalArgumentException("the order of training must be 0, 1 or 2: order=" + order);
        }
        if (budget.isPresent() && (budget.get().isZero() || budget.get().isNegative())) {
            throw new IllegalArgumentException("a budget must be positive: budget=" + budget.get());
        }
    }

    /** That order, all else chosen. */
    public static TrainingSpec of(int order) {
        return of(order, Optional.empty());
    }

    /** That order within a budget, all else chosen. */
    public static TrainingSpec of(int order, Optional<Duration> budget) {
        return new TrainingSpec(
                order,
                budget,
                Optimiser.AUTO,
                LossPlan.Scaling.NOISE,
                Weights.even(),
                Regularisation.NONE,
                Effort.chosen());
    }

    /** The same of another order. */
    TrainingSpec withOrder(int newOrder) {
        return new TrainingSpec(newOrder, budget, optimiser, scaling, weights, regularisation, effort);
    }

    /** The same with another rate and weight of gradients. */
    TrainingSpec with(double rate, double gradientWeight) {
        Weights newWeights = new Weights(gradientWeight, weights.curvature(), weights.curvatureEvery());
        Effort newEffort = new Effort(
                effort.epochs(), effort.batch(), OptionalDouble.of(rate), effort.starts(), effort.patience());
        return new TrainingSpec(order, budget, optimiser, scaling, newWeights, regularisation, newEffort);
    }

    /** The same within another budget. */
    TrainingSpec within(Optional<Duration> newBudget) {
        return new TrainingSpec(order, newBudget, optimiser, scaling, weights, regularisation, effort);
    }

    /** The loss of the last stage. */
    LossPlan loss() {
        return new LossPlan(
                scaling,
                order >= 1 ? weights.gradient() : 0.0,
                order >= 2 ? weights.curvature() : 0.0,
                weights.curvatureEvery());
    }
}
