package io.espalier.adapters.cli.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.adapters.cli.model.SampleModel;
import io.espalier.pricing.Instrument;
import io.espalier.pricing.Pricer;
import io.espalier.pricing.ValueSource;
import io.espalier.pricing.engine.AnalyticPricer;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.risk.book.LiveBook;
import io.espalier.risk.book.RiskSnapshot;
import io.espalier.surrogate.artefact.Surrogate;
import io.espalier.surrogate.certify.Validation;
import io.espalier.surrogate.serve.SurrogatePricer;
import io.espalier.surrogate.workflow.Stage;
import io.espalier.surrogate.workflow.StageKind;
import io.espalier.surrogate.workflow.SurrogateSpec;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The parts of the demo that need no training; the whole of it is run by the build server. */
class DemoPartsTest {

    /** 1 - 0.35 and 1 + 0.35 of today's spot, as the specification writes them. */
    @Test
    void theBuiltInBasketServesSevenSpotsWithin35PercentOfToday() {
        SurrogateSpec spec = DemoSpec.read().spec();
        double[] today = ((Instrument) spec.instrument()).market().levels();
        Box box = spec.sampling().box();

        assertEquals(7, DemoSpec.read().names().size());
        assertEquals(
                FactorLayout.levels(((Instrument) spec.instrument()).market().kind(), 7),
                spec.sampling().layout());
        for (int i = 0; i < 7; i++) {
            assertEquals(0.65 * today[i], box.low()[i], 1e-9);
            assertEquals(1.35 * today[i], box.high()[i], 1e-9);
        }
    }

    @Test
    void theShortFormIsTheSameProblemWithFewerRowsAndNodes() {
        SurrogateSpec full = DemoSpec.read().spec();

        SurrogateSpec brief = DemoSpec.shortened(full);

        assertEquals(full.instrument(), brief.instrument());
        assertEquals(full.sampling().box(), brief.sampling().box());
        assertEquals(full.network().hidden().size(), brief.network().hidden().size());
        assertTrue(brief.sampling().samples() < full.sampling().samples());
        assertTrue(brief.network().hidden().get(0) < full.network().hidden().get(0));
    }

    @Test
    void outsideTheServedBoxTheClosedFormAnswers() {
        LiveBook live = new LiveBook(new DemoBook(SampleModel.surrogate(), List.of("A", "B")).book());
        RiskSnapshot now = new RiskSnapshot(live.book());

        live.read(now);
        assertEquals(ValueSource.SURROGATE, now.source(0));
        assertEquals(SampleModel.value(100.0, 100.0), now.totals().pv(), 1e-12);

        live.move(0, 130.0, 0);
        live.revalue(0);
        live.publish(1, 0);
        live.read(now);
        assertEquals(ValueSource.CLOSED, now.source(0));
        assertFalse(now.isInDomain(0));
        assertNotEquals(SampleModel.value(130.0, 100.0), now.totals().pv(), 1.0);
    }

    /** The figures of Table 2's last column, read from the paper. */
    @Test
    void eachOfOurFiguresStandsLeftOfThePapers() {
        Surrogate surrogate = SampleModel.surrogate();
        FactorLayout layout = surrogate.layout();
        Pricer ours = SurrogatePricer.uncertified(surrogate.network(), layout, surrogate.domain());
        Pricer reference = new AnalyticPricer(surrogate.normal(), layout);
        Stage stage = new Stage(
                StageKind.FROM_REFERENCE,
                surrogate.network(),
                Validation.compare(ours, reference, surrogate.domain(), 50, 1),
                1.5,
                List.of(),
                false);

        List<String> cells = PaperTable.cells(stage);

        assertEquals(PaperTable.heads().size(), cells.size());
        assertEquals("0.999962", cells.get(PaperTable.heads().indexOf("R2 values") + 1));
        assertEquals("0.999863", cells.get(PaperTable.heads().indexOf("R2 deltas") + 1));
        assertEquals("0.997374", cells.get(PaperTable.heads().indexOf("R2 gammas") + 1));
        assertEquals("1", cells.get(PaperTable.heads().indexOf("nodes")));
    }
}
