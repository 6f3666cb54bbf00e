package com.example.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.espalier.pricing.Valuation;
import org.junit.jupiter.api.Test;

class PriceOneTickTest {

    /**
     * Central bump h = 0.01 of the value: truncation h^2/6 times the third derivative in one forward. That is
     * 0.125 D phi''(d)/s^2 with s about 14.2, below 1e-3, so the error stays below 2e-8.
     */
    @Test
    void deltaOfATickIsTheSlopeOfItsValue() throws Exception {
        double bump = 0.01;

        Valuation tick = PriceOneTick.price(new double[] {101.5, 98.7});

        double up = PriceOneTick.price(new double[] {101.5 + bump, 98.7}).value();
        double down = PriceOneTick.price(new double[] {101.5 - bump, 98.7}).value();
        assertEquals((up - down) / (2 * bump), tick.gradient()[0], 2e-8);
    }
}
