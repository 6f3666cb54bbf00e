/**
 * What values an instrument, each engine behind {@link io.espalier.pricing.Pricer}.
 *
 * <p>Enter by {@link io.espalier.pricing.engine.AnalyticPricer} (closed form),
 * {@link io.espalier.pricing.engine.MonteCarloPricer} (simulation), {@link io.espalier.pricing.engine.LsmPricer} (Bermudans) or
 * {@link io.espalier.pricing.engine.BumpedPricer} (differences of any of these). A book that ticks enters by
 * {@link io.espalier.pricing.engine.BasketSheet}: the closed form of many European baskets on forwards at a time.
 *
 * <p>A simulation: an instrument becomes a {@link io.espalier.pricing.engine.SimulatedInstrument}, one program of model and product
 * over {@code Real}. What parameters alone decide, its {@link io.espalier.pricing.engine.PathInputs}, is made and differentiated once;
 * blocks of paths then run on a tape or, for large jobs, in generated kernels, and their adjoints end at those inputs, from where the
 * chain rule carries them to the columns. A {@link io.espalier.pricing.engine.MonteCarloPlan} says how many paths, from which normals,
 * with what control. Chunks of observations go to threads or to other machines; their moments are joined in the order of chunks, so
 * that the bits depend on plan and point alone. Knows every room of pricing.
 *
 * <p>A Bermudan option: backwards over the dates a policy is fitted to values and derivatives of training paths; forwards it is valued
 * on fresh ones like any other product, and on others bounded from above. The decision is taken on the basket and, where underlyings
 * drift differently, its forward to the last date.
 *
 * <p>Method: Giles and Glasserman (2006), "Smoking adjoints", Risk 19(1).
 */
package io.espalier.pricing.engine;
