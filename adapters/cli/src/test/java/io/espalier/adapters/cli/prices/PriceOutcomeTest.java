package io.espalier.adapters.cli.prices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.adapters.cli.model.SampleModel;
import io.espalier.adapters.cli.report.Comparison;
import io.espalier.adapters.files.table.PriceTable;
import io.espalier.surrogate.artefact.Surrogate;
import io.espalier.surrogate.blackbox.Arm;
import io.espalier.surrogate.blackbox.DerivativeColumns;
import io.espalier.surrogate.blackbox.Judgement;
import io.espalier.surrogate.blackbox.Retraining;
import io.espalier.surrogate.blackbox.SlopeDoubt;
import io.espalier.surrogate.blackbox.TrainedPrices;
import io.espalier.surrogate.blackbox.Try;
import io.espalier.surrogate.certify.Validation;
import io.espalier.surrogate.serve.SurrogatePricer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an answer and a page say of which network ships; 24 rows trained, 8 selected. */
class PriceOutcomeTest {
    private static final DerivativeColumns DERIVATIVES =
            new DerivativeColumns(List.of("S"), List.of(), List.of(new SlopeDoubt("fx rate", 20, 0.01, 0.1)));

    private static PriceOutcome outcome(Retraining retraining) {
        PriceTable table = PriceTable.parse("S,fx rate,value\n90,100,16\n100,100,35\n", Optional.empty());
        Surrogate surrogate = SampleModel.blackBox();
        Judgement judgement = new Judgement(
                Validation.compareAt(new SurrogatePricer(surrogate), table.prices(), (x, ours, theirs) -> {}),
                List.of());
        TrainedPrices trained = new TrainedPrices(
                surrogate,
                24,
                8,
                8,
                List.of(),
                new Try(List.of(16, 16), Arm.L2, 1e-3, 1),
                retraining,
                DERIVATIVES,
                judgement);
        return new PriceOutcome(table, trained, new Comparison(table.prices().layout()), 1, List.of(), 2.0);
    }

    private static String printed(PriceOutcome outcome) {
        StringWriter out = new StringWriter();
        outcome.answer(Path.of("box.esp")).print(new PrintWriter(out), new PrintWriter(out));
        return out.toString();
    }

    @ParameterizedTest
    @CsvSource({"SHIPPED, shipped, 32", "DIVERGED, diverged, 24", "WORSE, worse, 24"})
    void theAnswerSaysWhatBecameOfTheSecondTraining(Retraining retraining, String word, int rows) {
        Map<String, Object> json =
                outcome(retraining).answer(Path.of("box.esp")).json();

        assertEquals(word, json.get("retraining"));
        assertEquals(rows, json.get("trained_on"));
    }

    @Test
    void theAnswerNamesTheDerivativesThatWereLearntAndThoseThatWereLeftOut() {
        Map<String, Object> json =
                outcome(Retraining.SHIPPED).answer(Path.of("box.esp")).json();

        assertEquals(
                Map.of("used", List.of("d_S"), "not_chosen", List.of(), "left_out", List.of("d_fx rate")),
                json.get("derivatives"));
    }

    @Test
    void peopleReadItWhereItDoesNotShip() {
        String shipped = printed(outcome(Retraining.SHIPPED));
        String diverged = printed(outcome(Retraining.DIVERGED));

        assertTrue(shipped.contains("trained on 32 rows; statistical"), shipped);
        assertTrue(diverged.contains("trained on 24 rows (once more on all: that training diverged"), diverged);
    }

    @Test
    void thePageSaysWhichNetworkItIsOf() {
        String shipped = new PricePage(outcome(Retraining.SHIPPED)).page().toString();
        String worse = new PricePage(outcome(Retraining.WORSE)).page().toString();

        assertTrue(shipped.contains("on 32 prices of value"), shipped);
        assertTrue(shipped.contains("once more on both: that network ships."), shipped);
        assertTrue(worse.contains("on 24 prices of value"), worse);
        assertTrue(worse.contains("that training failed"), worse);
    }
}
