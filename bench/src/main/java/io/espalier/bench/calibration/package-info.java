/**
 * Time and quality of GARCH(1,1) calibration beside QuantLib and finmath-lib, on simulated series.
 *
 * <p>Enter by {@link io.espalier.bench.calibration.CalibrationSuite}.
 */
package io.espalier.bench.calibration;
