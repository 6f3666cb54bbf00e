/**
 * Whether one way is better than another by more than chance: tests on paired figures, and ranks over many subjects.
 *
 * <p>Enter by {@link io.espalier.bench.experiment.significance.PairedTests}. Wilcoxon and t are Commons Statistics'; no library at hand has
 * Shapiro and Wilk's test. Knows no experiment.
 */
package io.espalier.bench.experiment.significance;
