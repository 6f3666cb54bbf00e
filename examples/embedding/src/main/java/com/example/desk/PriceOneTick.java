package com.example.desk;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.Pricer;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.engine.AnalyticPricer;
import io.espalier.pricing.market.Correlation;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.PayoffType;
import io.espalier.surrogate.artefact.ArtefactReader;
import io.espalier.surrogate.serve.SurrogatePricer;
import java.nio.file.Path;

/** Prices one tick of a two-asset basket: in closed form, or with a trained surrogate whose file is named. */
public final class PriceOneTick {
    private PriceOneTick() {}

    // begin README
    static Valuation price(double[] tick, String... surrogateFile) throws Exception {
        double[] forwards = {101.0, 99.0};
        double[] normalVols = {20.0, 15.0};
        var correlation = new Correlation(new double[][] {{1.0, 0.3}, {0.3, 1.0}});
        var market = MarketData.ofForwards(forwards, normalVols, correlation, 0.02);
        var call = new Instrument(market, BasketOption.of(PayoffType.CALL, 100.0, 1.0, 0.5, 0.5));
        var columns = FactorLayout.levels(LevelKind.FORWARD, 2); // what x holds: forward[0], forward[1]

        // Closed form, Monte Carlo and surrogate are interchangeable: all are Pricers.
        Pricer pricer = surrogateFile.length == 0
                ? new AnalyticPricer(call, columns)
                : new SurrogatePricer(ArtefactReader.read(Path.of(surrogateFile[0])));

        Valuation out = Valuation.withCurvature(columns); // yours, reused tick after tick
        if (!pricer.tryPrice(tick, out)) {
            throw new IllegalArgumentException("outside the served domain " + pricer.domain());
        }
        return out;
    }
    // end README

    public static void main(String[] args) throws Exception {
        Valuation out = price(new double[] {101.5, 98.7}, args);
        System.out.printf("pv %.6f  delta %.6f %.6f  gamma %.6f  (%s)%n",
                out.value(), out.gradient()[0], out.gradient()[1], out.curvature()[0], out.source().label());
    }
}
