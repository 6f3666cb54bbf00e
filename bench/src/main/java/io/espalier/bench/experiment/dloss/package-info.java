/**
 * The experiment on slopes taken from the data (DLoss): its paper's ten data sets and five methods under its own protocol and an honest one,
 * and option prices from a black box.
 *
 * <p>Enter by {@link io.espalier.bench.experiment.dloss.DlossExperiment} with a {@link io.espalier.bench.experiment.dloss.DlossPlan}; every
 * training is a {@link io.espalier.bench.experiment.dloss.Trial}, and all tables are read off the trials. Source: Lopedoto, Salako,
 * Shekhunov, Aksenov and Weyde (2025), Data Driven Derivative-based Regularization for Regression.
 */
package io.espalier.bench.experiment.dloss;
