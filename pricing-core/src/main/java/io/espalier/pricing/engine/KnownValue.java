package io.espalier.pricing.engine;

import io.espalier.pricing.market.FactorId;

/** What a control took off every path on average: known by formula, with its Greeks. */
interface KnownValue {

    double value();

    /** The derivative to a factor that is simulated. */
    double derivative(FactorId factor);

    /** The second derivative to two levels. */
    double gamma(int i, int j);
}
