/**
 * Documents from outside turned into what the house computes with, or refused with everything that is wrong.
 *
 * <p>Enter by {@link io.espalier.adapters.files.InstrumentDocument}, {@link io.espalier.adapters.files.BookDocument},
 * {@link io.espalier.adapters.files.SpecDocument} or {@link io.espalier.adapters.files.QuoteDocument}. Each reader goes through one object of the tree of {@code document} by
 * {@link io.espalier.adapters.files.document.Fields}, reports into {@code problem}, and checks each rule once, so that
 * one fault gives one error and independent faults are all found. Knows the pricing rooms, and of the surrogate module
 * what a specification is.
 */
package io.espalier.adapters.files;
