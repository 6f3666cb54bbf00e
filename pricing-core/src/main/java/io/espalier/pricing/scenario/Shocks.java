package io.espalier.pricing.scenario;

import io.espalier.pricing.random.NormalSource;

/** Joint shocks of one day, of mean 0 and mean square 1 each, independent from day to day. */
interface Shocks {

    /** Fills {@code z[series]} for a day of a path. */
    void draw(NormalSource source, long path, int day, double[] z);
}
