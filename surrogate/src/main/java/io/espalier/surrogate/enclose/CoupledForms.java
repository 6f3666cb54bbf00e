package io.espalier.surrogate.enclose;

/**
 * Forms on products of slopes and factors, while they are carried through a network: what falls on pre-activations on the way is gathered
 * per layer and at last substituted down to the inputs.
 */
final class CoupledForms {
    private final ForwardBands forward;
    private final LinearForms forms;
    private final double[][][] onNodes;
    private final double[][] reach;

    /** Starts with forms on the products of some layer. */
    CoupledForms(ForwardBands forward, LinearForms forms) {
        this.forward = forward;
        this.forms = forms;
        onNodes = new double[forward.network.hidden][][];
        reach = new double[forward.network.hidden][];
    }

    /** The forms as they stand, to be carried on. */
    LinearForms forms() {
        return forms;
    }

    /** Turns the forms from the products of layer {@code l} into ones on the factors. */
    void split(int l, SlopeProducts products) {
        onNodes[l] = products.onNodes(forms);
        reach[l] = products.reachOfNodes();
        products.replace(forms);
    }

    /** Once no factor is left: everything as forms on the network's inputs. */
    LinearForms onInputs() {
        int top = onNodes.length - 1;
        while (onNodes[top] == null) {
            top--;
        }
        LinearForms nodes = new LinearForms(new double[forms.rows()][reach[top].length], new double[forms.rows()]);
        for (int l = top; l >= 0; l--) {
            if (l < top) {
                forward.response[l].replace(nodes);
            }
            if (onNodes[l] != null) {
                nodes.add(onNodes[l], reach[l]);
            }
            forward.replaceNodes(nodes, l);
        }
        nodes.addFrom(forms);
        return nodes;
    }
}
