package io.espalier.surrogate.artefact;

import java.util.OptionalDouble;

/**
 * What is proved of one output over the whole served box, the rounding of the serving arithmetic included.
 *
 * @param name of the output: {@code value}, {@code d_<column>} or {@code gamma}
 * @param low nowhere does the surrogate answer less
 * @param high nowhere does it answer more
 * @param errorBound nowhere does it differ more from the closed form; empty where there is none to compare with
 */
public record ProvedOutput(String name, double low, double high, OptionalDouble errorBound) {

    /** @throws IllegalArgumentException if the range is empty or infinite, or the bound is no error */
    public ProvedOutput {
        boolean range = low <= high && low >= -Double.MAX_VALUE && high <= Double.MAX_VALUE;
        double bound = errorBound.orElse(0.0);
        if (!range || !(bound >= 0.0 && bound <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException(
                    "a proved range must be finite and in order, a bound finite and >= 0: name=" + name + ", low=" + low
                            + ", high=" + high + ", errorBound=" + bound);
        }
    }
}
