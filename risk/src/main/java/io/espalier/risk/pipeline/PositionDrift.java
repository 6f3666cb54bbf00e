package io.espalier.risk.pipeline;

/**
 * How a position's quotes lie to the domain of the model that serves it, since it took over.
 *
 * @param modelId which model, 0 where it is none
 * @param quotes published so far
 * @param outside of these, where its pricer had no answer
 * @param edge the latest distance to the nearest face of the domain, in widths of it: negative outside, infinite where it has no bounds
 * @param leastEdge the smallest so far
 */
public record PositionDrift(String id, long modelId, long quotes, long outside, double edge, double leastEdge) {

    /** Share of the quotes outside; 0 where there is none. */
    public double outsideShare() {
        return quotes == 0 ? 0.0 : (double) outside / quotes;
    }
}
