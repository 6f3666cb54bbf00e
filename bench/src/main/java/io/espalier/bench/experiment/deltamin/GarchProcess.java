package io.espalier.bench.experiment.deltamin;

import io.espalier.bench.experiment.garchbed.ForecastBox;
import io.espalier.surrogate.form.Examples;
import java.util.SplittableRandom;

/**
 * The four-input process: the variance {@code horizon} days after fixed returns, as a function of the parameters of GARCH(1,1). Source: Eq. 10
 * and 11 of the gradient-information paper; the box is {@link ForecastBox}'s.
 */
record GarchProcess(ForecastBox box, int horizon) implements ToyProcess {

    @Override
    public String name() {
        return "4-D GARCH, h = " + horizon;
    }

    @Override
    public int layers() {
        return 2;
    }

    @Override
    public Examples examples(int rows, long seed) {
        // The box's generator starts neighbouring seeds almost alike, and draws have neighbouring ones.
        return box.examples(rows, horizon, new SplittableRandom(seed).nextLong());
    }
}
