package io.espalier.adapters.cli.live;

import io.espalier.risk.pipeline.Alert;
import io.espalier.risk.pipeline.AlertKind;
import io.espalier.risk.pipeline.PositionDrift;
import io.espalier.risk.pipeline.ShadowReport;
import io.espalier.risk.pipeline.Swap;
import java.util.List;
import java.util.Map;

/**
 * What was seen beside the prices of a session.
 *
 * @param raised alerts so far, by kind
 * @param standing those that were not cleared
 * @param swaps models that took over
 * @param shadows models that are compared with those that serve
 */
record WatchReport(
        Map<AlertKind, Long> raised,
        List<Alert> standing,
        List<Swap> swaps,
        List<ShadowReport> shadows,
        List<PositionDrift> drift) {}
