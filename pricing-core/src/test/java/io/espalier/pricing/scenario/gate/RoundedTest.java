package io.espalier.pricing.scenario.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundedTest {
    @ParameterizedTest
    @CsvSource({
        "12345.678, 12350",
        "-0.00012345, -0.0001234",
        "0, 0",
        "1e-7, 1E-7",
        "NaN, undefined",
        "Infinity, infinite",
        "-Infinity, minus infinite"
    })
    void numbersInSentencesHaveFourDigitsOrAWord(double number, String text) {
        assertEquals(text, Rounded.text(number));
    }
}
