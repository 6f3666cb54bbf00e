package io.espalier.adapters.cli.demo;

import io.espalier.adapters.cli.live.BookAssembly;
import io.espalier.pricing.Instrument;
import io.espalier.pricing.engine.AnalyticPricer;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.MarketData;
import io.espalier.risk.book.Position;
import io.espalier.risk.book.RiskBook;
import io.espalier.surrogate.artefact.Surrogate;
import io.espalier.surrogate.serve.SurrogatePricer;
import java.util.List;
import java.util.stream.IntStream;

/** A book of one basket, served by its surrogate, and in closed form where the surrogate's domain ends. */
record DemoBook(Surrogate surrogate, List<String> names) {

    MarketData market() {
        return surrogate.normal().market();
    }

    RiskBook book() {
        Instrument basket = surrogate.normal();
        FactorLayout columns = surrogate.layout();
        int[] underlyings = IntStream.range(0, basket.size()).toArray();
        Position position = Position.of(
                        "basket", 1.0, new SurrogatePricer(surrogate), basket.read(columns), underlyings)
                .ofModel(BookAssembly.model(surrogate, basket.product().notional()))
                .withFallback(new AnalyticPricer(basket, columns));
        return new RiskBook(names, basket.market().levels(), List.of(position), true);
    }
}
