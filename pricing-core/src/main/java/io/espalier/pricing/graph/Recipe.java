package io.espalier.pricing.graph;

/**
 * What is wanted of a recording.
 *
 * @param uniformArguments whether start and arguments are one number for all lanes
 * @param withoutChoices whether choices between lanes are to be avoided where arithmetic gives the same bits, as suits plain
 *     loops
 */
public record Recipe(Order order, Activity activity, boolean uniformArguments, boolean withoutChoices) {

    /** Whether adjoints are taken. */
    public boolean hasBars() {
        return order != Order.VALUE;
    }

    /** Whether tangents are taken. */
    public boolean hasDots() {
        return order == Order.CURVATURE;
    }
}
