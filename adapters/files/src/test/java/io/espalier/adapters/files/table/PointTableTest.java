package io.espalier.adapters.files.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.espalier.adapters.files.problem.InputException;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointTableTest {
    private static final FactorLayout LAYOUT =
            new FactorLayout(List.of(FactorId.spot(0), FactorId.spot(1), FactorId.of(FactorId.Kind.EXPIRY)));

    @Test
    void columnsComeInAnyOrderAndLeaveInTheLayouts() {
        List<double[]> points =
                PointTable.parse("\uFEFFT, spot[1] ,spot[0]\r\n1,2,\"3\"\r\n\r\n1e-2,-2,+.5\r\n", LAYOUT);

        assertEquals(2, points.size());
        assertArrayEquals(new double[] {3, 2, 1}, points.get(0));
        assertArrayEquals(new double[] {0.5, -2, 0.01}, points.get(1));
    }

    @Test
    void headerAloneIsATableOfNoPoints() {
        assertEquals(0, PointTable.parse("T,spot[0],spot[1]", LAYOUT).size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|E_CSV",
                "T,spot[0]|E_MISSING spot[1]",
                "T,spot[0],spot[2]|E_UNKNOWN_FIELD spot[2], E_MISSING spot[1]",
                "T,T,spot[0],spot[1],x|E_DUPLICATE_KEY T, E_UNKNOWN_FIELD x",
                "T;spot[0];spot[1]|E_UNKNOWN_FIELD T;spot[0];spot[1], E_MISSING spot[0], E_MISSING spot[1], E_MISSING T",
                "'T,spot[0],spot[1]\nnan,-inf,Inf'|"
                        + "E_NOT_FINITE points[0].spot[0], E_NOT_FINITE points[0].spot[1], E_NOT_FINITE points[0].T",
                "'T,spot[0],spot[1]\n1,2\n1,x,NaN\n1,2,1e999\n,2,3'|"
                        + "E_TYPE points[1].spot[0], E_TYPE points[3].T, E_NOT_FINITE points[1].spot[1], "
                        + "E_NOT_FINITE points[2].spot[1], E_LENGTH points[0]",
            })
    void wrongTablesAreRefusedWhole(String text, String expected) {
        InputException e = assertThrows(InputException.class, () -> PointTable.parse(text, LAYOUT));

        assertEquals(
                expected,
                e.problems().stream()
                        .map(p -> p.code() + p.field().map(f -> " " + f).orElse(""))
                        .collect(Collectors.joining(", ")));
    }
}
