/**
 * Trained surrogates as the command line meets them: the commands {@code inspect} and {@code evaluate}, and
 * artefact files with what their faults are called.
 *
 * <p>Enter by {@link io.espalier.adapters.cli.model.ModelFile} to read an artefact.
 */
package io.espalier.adapters.cli.model;
