package io.espalier.surrogate.generate;

import java.util.stream.IntStream;

/**
 * The losses of a duel by their definitions, in double and one row at a time; input gradients by central differences.
 *
 * <p>Bump 1e-4: truncation h^2 f'''/6, about 1e-9; rounding 1e-16/h, about 1e-12.
 */
record DuelWitness(HiddenUnit discriminatorUnit, OutputUnit output, double[][] real, double[][] forD, double[][] forG) {
    private static final double BUMP = 1e-4;
    /** Of the mean square that the match of mean gradients is in units of. */
    private static final double FLOOR = 1e-8;

    /** A network in double, with one weight bumped. */
    record Net(Weights weights, int layer, int node, int in, double bump) {
        static Net of(Weights weights) {
            return new Net(weights, -1, -1, -1, 0.0);
        }

        /** {@code in} of -1 is the bias. */
        double weight(int l, int m, int k) {
            final double w = k < 0 ? weights.biases[l][m] : weights.weights[l][m][k];
            return l == layer && m == node && k == in ? w + bump : w;
        }

        double[] outputs(double[] x, HiddenUnit hidden, OutputUnit last) {
            double[] h = x;
            for (int l = 0; l < weights.layers(); l++) {
                final double[] next = new double[weights.biases[l].length];
                for (int m = 0; m < next.length; m++) {
                    double z = weight(l, m, -1);
                    for (int k = 0; k < h.length; k++) {
                        z += weight(l, m, k) * h[k];
                    }
                    next[m] = l < weights.layers() - 1 ? hidden.value(z) : last.value(z);
                }
                h = next;
            }
            return h;
        }
    }

    private double logit(Net d, double[] x) {
        return d.outputs(x, discriminatorUnit, OutputUnit.LINEAR)[0];
    }

    private double[] fake(Net g, double[] z) {
        return g.outputs(z, HiddenUnit.LEAKY_RELU, output);
    }

    /** The gradient of the logit, or of the probability. */
    private double[] gradient(Net d, double[] x, boolean ofProbability) {
        return IntStream.range(0, x.length)
                .mapToDouble(j -> {
                    final double[] up = x.clone();
                    final double[] down = x.clone();
                    up[j] += BUMP;
                    down[j] -= BUMP;
                    final double high = ofProbability ? probability(logit(d, up)) : logit(d, up);
                    final double low = ofProbability ? probability(logit(d, down)) : logit(d, down);
                    return (high - low) / (2.0 * BUMP);
                })
                .toArray();
    }

    private static double probability(double logit) {
        return 1.0 / (1.0 + Math.exp(-logit));
    }

    double discriminatorLoss(Net g, Net d, GradientTerm term) {
        double loss = 0.0;
        for (int r = 0; r < real.length; r++) {
            loss -= Math.log(probability(logit(d, real[r])));
            loss -= Math.log(1.0 - probability(logit(d, fake(g, forD[r]))));
            if (term.kind() == GradientTerm.Kind.R1) {
                loss += 0.5 * term.gamma() * squares(gradient(d, real[r], false));
            }
        }
        return loss / real.length;
    }

    double generatorLoss(Net g, Net oldD, Net d, GradientTerm term) {
        double loss = 0.0;
        for (double[] z : forG) {
            loss -= Math.log(probability(logit(d, fake(g, z)))) / forG.length;
        }
        return loss
                + switch (term.kind()) {
                    case PAPER -> term.gamma() * staleMatch(g, oldD, d);
                    case MEAN_GRADIENT -> term.gamma() * meanMatch(g, d);
                    default -> 0.0;
                };
    }

    private double staleMatch(Net g, Net oldD, Net d) {
        double sum = 0.0;
        for (int r = 0; r < real.length; r++) {
            sum += squares(minus(gradient(d, fake(g, forG[r]), true), gradient(oldD, real[r], true)));
        }
        return sum / real.length;
    }

    private double meanMatch(Net g, Net d) {
        final double[] apart = new double[real[0].length];
        double size = 0.0;
        for (int r = 0; r < real.length; r++) {
            final double[] atFake = gradient(d, fake(g, forG[r]), false);
            final double[] atReal = gradient(d, real[r], false);
            size += squares(atReal) / real.length;
            for (int j = 0; j < apart.length; j++) {
                apart[j] += (atFake[j] - atReal[j]) / real.length;
            }
        }
        return squares(apart) / (size + FLOOR);
    }

    private static double[] minus(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(j -> a[j] - b[j]).toArray();
    }

    private static double squares(double[] a) {
        return IntStream.range(0, a.length).mapToDouble(j -> a[j] * a[j]).sum();
    }
}
