package io.espalier.adapters.cli.prices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.adapters.files.problem.Warning;
import io.espalier.surrogate.blackbox.SlopeDoubt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlopeWarningsTest {

    /** Ratios as a network of a few per cent error finds them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-0.97|0.1|, the sign is wrong. The",
                "0.0103|0.1|, as if per 0.01 of the column and not per 1. The",
                "-0.0027|0.1|, the sign is wrong, as if per 1/365 of the column and not per 1. The",
                "0.0041|0.1|, as if per 1/252 of the column and not per 1. The",
                "9.6e-5|0.1|, as if per 0.0001 of the column and not per 1. The",
                "104|0.1|, as if per 100 of the column and not per 1. The",
                "0.4|0.1|alone. The",
                "1.02|0.9|, and do not follow it. The",
            })
    void theMistakeIsNamedWhereItIsACommonOne(double ratio, double misfit, String expected) {
        Warning warning = SlopeWarnings.of(new SlopeDoubt("vol", 50, ratio, misfit));

        assertEquals("d_vol", warning.field());
        assertTrue(warning.message().contains("alone" + expected.replaceFirst("^alone", "")), warning.message());
        assertFalse(warning.message().contains("per 1 of"), warning.message());
    }
}
