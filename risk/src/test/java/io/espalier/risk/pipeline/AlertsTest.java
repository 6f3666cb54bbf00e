package io.espalier.risk.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AlertsTest {
    private final List<Alert> told = Collections.synchronizedList(new ArrayList<>());
    private final Alerts alerts = new Alerts(told::add);

    @AfterEach
    void close() {
        alerts.close();
    }

    @Test
    void oneKindAndSubjectIsToldOnceUntilItIsCleared() {
        alerts.raise(AlertKind.MODEL_DAMAGED, "a.esp", "first");
        alerts.raise(AlertKind.MODEL_DAMAGED, "a.esp", "second");
        alerts.raise(AlertKind.MODEL_REFUSED, "a.esp", "another kind");
        alerts.raise(AlertKind.MODEL_DAMAGED, "b.esp", "another subject");
        alerts.clear(AlertKind.MODEL_DAMAGED, "a.esp");
        alerts.clear(AlertKind.MODEL_DAMAGED, "a.esp");
        alerts.raise(AlertKind.MODEL_DAMAGED, "a.esp", "third");

        assertEquals(
                List.of("+first", "+another kind", "+another subject", "-first", "+third"),
                told.stream().map(a -> (a.isRaised() ? "+" : "-") + a.message()).toList());
        assertEquals(
                List.of("another kind", "another subject", "third"),
                alerts.standing().stream().map(Alert::message).toList());
        assertEquals(Map.of(AlertKind.MODEL_DAMAGED, 3L, AlertKind.MODEL_REFUSED, 1L), alerts.raised());
    }

    @Test
    void whatAHotThreadRaisesIsToldInOrderAndOncePerEpisode() {
        HotAlerts hot = alerts.hot(List.of("A", "B"));
        for (int k = 0; k < 1000; k++) {
            hot.raise(AlertKind.DELTA_LIMIT, 1, 7.5 + k, 5.0);
        }
        hot.clear(AlertKind.DELTA_LIMIT, 0);
        hot.clear(AlertKind.DELTA_LIMIT, 1);
        hot.raise(AlertKind.DELTA_LIMIT, 1, -7.0, -5.0);

        assertEquals(1, alerts.standing().size());
        assertEquals(
                List.of(true, false, true), told.stream().map(Alert::isRaised).toList());
        assertEquals(
                "ALERT delta_limit B: a book must stay within its limits: limit=delta_limit, subject=B, high=5.0, value=7.5",
                told.get(0).line());
        assertTrue(
                told.get(2).message().endsWith("low=-5.0, value=-7.0"),
                told.get(2).message());
    }

    @Test
    void itsOwnThreadTellsWithoutAnybodyAsking() throws InterruptedException {
        alerts.hot(List.of("A")).raise(AlertKind.PV_DROP, 0, 2.0, 1.0);

        for (int k = 0; k < 500 && told.isEmpty(); k++) {
            Thread.sleep(10);
        }
        assertEquals(AlertKind.PV_DROP, told.get(0).kind());
    }

    /** A door of 600 subjects and a ring of 256: what finds no room is noted when it is raised again. */
    @Test
    void nothingThatStandsIsLostWhereTheRingIsFull() {
        List<String> many = IntStream.range(0, 600).mapToObj(k -> "S" + k).toList();
        HotAlerts hot = alerts.hot(many);
        for (int round = 0; round < 10; round++) {
            for (int k = 0; k < many.size(); k++) {
                hot.raise(AlertKind.VEGA_LIMIT, k, 2.0, 1.0);
            }
            alerts.standing();
        }

        assertEquals(many, alerts.standing().stream().map(Alert::subject).toList());
        assertEquals(600, told.size());
    }

    @Test
    void aListenerThatThrowsHurtsNobody() {
        try (Alerts deaf = new Alerts(alert -> {
            throw new IllegalStateException("on purpose");
        })) {
            deaf.raise(AlertKind.MODEL_REFUSED, "x", "y");

            assertEquals(1, deaf.standing().size());
        }
    }

    @Test
    void closingTellsWhatIsLeft() {
        alerts.hot(List.of("A")).raise(AlertKind.PV_DROP, 0, 2.0, 1.0);

        alerts.close();

        assertEquals(1, told.size());
    }
}
