package io.espalier.surrogate.blackbox;

import java.util.List;

/**
 * One training: all that decides it beside the rows and the seed.
 *
 * @param strength of the arm's penalty, in the unit of the arm
 * @param draw number of the draw of starting weights, from 0
 */
public record Try(List<Integer> hidden, Arm arm, double strength, int draw) {

    public Try {
        hidden = List.copyOf(hidden);
    }

    /** Arm and setting in words. */
    public String label() {
        String link = arm == Arm.NONE ? ", " : " at ";
        return setting().isEmpty() ? arm.label() : arm.label() + link + setting();
    }

    /** Strength, where the arm has one, and draw, where it is not the first, in words. */
    public String setting() {
        String drawn = draw > 0 ? "draw " + (draw + 1) : "";
        if (arm == Arm.NONE) {
            return drawn;
        }
        return drawn.isEmpty() ? Double.toString(strength) : strength + ", " + drawn;
    }
}
