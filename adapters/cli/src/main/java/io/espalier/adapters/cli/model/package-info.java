/**
 * Trained surrogates as the command line meets them: artefact files, and what their faults are called.
 *
 * <p>Enter by {@link io.espalier.adapters.cli.model.ModelFile}.
 */
package io.espalier.adapters.cli.model;
