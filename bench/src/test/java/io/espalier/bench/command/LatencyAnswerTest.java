package io.espalier.bench.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.adapters.report.Attachment;
import io.espalier.bench.experiment.Limit;
import io.espalier.bench.latency.LatencyHarness;
import io.espalier.bench.latency.LatencyLimits;
import io.espalier.bench.latency.LatencyPlan;
import io.espalier.bench.latency.LatencyReport;
import io.espalier.bench.latency.SubjectKind;
import io.espalier.risk.pipeline.WaitPolicy;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LatencyAnswerTest {
    private static LatencyReport measured;

    @BeforeAll
    static void measure() throws InterruptedException {
        Duration window = Duration.ofMillis(20);
        measured = new LatencyHarness(new LatencyPlan(5000, window, window, 0, 1000, WaitPolicy.YIELDING), line -> {})
                .run();
    }

    private static LatencyReport disturbed(double foreignShare) {
        return new LatencyReport(
                measured.plan(),
                measured.cold(),
                measured.subjects(),
                measured.missing(),
                measured.hiccups(),
                OptionalDouble.of(foreignShare),
                measured.log());
    }

    @Test
    void aDisturbedRunHasMediansAndNoTails() {
        Map<String, Object> quiet = percentiles(new LatencyAnswer(disturbed(0.0)));
        Map<String, Object> noisy = percentiles(new LatencyAnswer(disturbed(0.021)));

        assertTrue((Long) quiet.get("max") > 0);
        assertEquals(quiet.get("p50"), noisy.get("p50"));
        assertEquals(null, noisy.get("max"));
        assertEquals(null, noisy.get("p99"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> percentiles(LatencyAnswer answer) {
        Map<String, Object> raw = ((List<Map<String, Object>>) answer.json().get("subjects")).get(0);
        return (Map<String, Object>) raw.get("from_intended_ns");
    }

    @Test
    void theAnswerSaysLimitsMachineAndWhatAFloodCounts() {
        StringWriter out = new StringWriter();

        new LatencyAnswer(disturbed(0.0)).print(new PrintWriter(out), new PrintWriter(out));

        for (String part : List.of(
                "governor",
                "smt",
                "others took 0.00 %",
                "median, mapped-file store / raw hop",
                "cold start: opened in",
                "two histogram records",
                "hiccups of two spinning threads")) {
            assertTrue(out.toString().contains(part), part + " in " + out);
        }
    }

    /** Without its JVM flags there is no Chronicle Map. */
    @Test
    void whatWasNotMeasuredIsNotHeldAndSaidToBeMissing() {
        Limit chronicle = LatencyLimits.of(measured).stream()
                .filter(limit -> limit.what().contains("Chronicle"))
                .findFirst()
                .orElseThrow();

        assertEquals(
                measured.missing().isEmpty(),
                measured.find(SubjectKind.CHRONICLE).isPresent());
        assertEquals(measured.missing().isEmpty(), !Double.isNaN(chronicle.figure()));
        assertTrue(measured.missing().isEmpty() || !chronicle.held());
    }

    /** Ten subjects or nine, two clocks each; a row a turn; histograms only of a quiet machine. */
    @Test
    void theReportHasThePercentilesTheTurnsAndTheHistogramsAsFiles() {
        List<Attachment> quiet = new LatencyPage(disturbed(0.0)).attachments();
        List<Attachment> noisy = new LatencyPage(disturbed(0.5)).attachments();

        assertEquals(
                List.of("latency.csv", "windows.csv", "latency.hlog"),
                quiet.stream().map(Attachment::name).toList());
        assertEquals(
                1 + 2 * measured.subjects().size(), quiet.get(0).text().lines().count());
        assertEquals(1 + measured.subjects().size(), quiet.get(1).text().lines().count());
        assertTrue(quiet.get(2).text().contains("Tag=RAW,"), quiet.get(2).text());
        assertEquals(2, noisy.size());
        assertTrue(new LatencyPage(disturbed(0.0)).page().figures().count() >= 2);
    }

    @Test
    void aMachineWhoseBareRingIsSlowGetsNoFigures() {
        Map<String, Object> object = new UnfitAnswer(measured).json();

        assertEquals(true, object.get("ok"));
        assertEquals(false, object.get("fit"));
        assertFalse(object.containsKey("subjects"));
    }
}
