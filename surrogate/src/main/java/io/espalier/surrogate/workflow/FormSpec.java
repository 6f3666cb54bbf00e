package io.espalier.surrogate.workflow;

import io.espalier.pricing.GarchInstrument;
import io.espalier.pricing.Instrument;
import io.espalier.pricing.PricingProblem;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.PayoffType;
import io.espalier.pricing.product.PutCall;
import io.espalier.surrogate.form.Form;
import io.espalier.surrogate.form.InputMap;
import java.util.Arrays;
import java.util.Locale;

/**
 * What stands around the network.
 *
 * @param map how raw inputs become the network's
 * @param control what is priced in closed form beside it
 */
public record FormSpec(MapChoice map, ControlChoice control) {

    /** The input map. */
    public enum MapChoice {
        /** Homogeneous where a volatility or T is a column and both keep above 0, else the inputs as they are. */
        AUTO,
        /** The inputs as they are. */
        IDENTITY,
        /** Levels in deviations to expiry from the strike, logarithms of volatilities and T. */
        HOMOGENEOUS,
        /** Logarithms of volatilities and T. */
        LOGARITHMS,
        /** Of a GARCH option's smile: in units of the matched deviation, scales and persistence in their logarithms. */
        SMILE;

        /** The name in documents. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The control. */
    public enum ControlChoice {
        /** None in a market of normal levels, the European under GARCH. */
        AUTO,
        /** None: the network learns the price. */
        NONE,
        /**
         * The European call or put on the same basket, strike and expiry: the network learns the difference to it. Under GARCH as if the
         * variance went as expected.
         */
        EUROPEAN;

        /** The name in documents. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The map that suits the columns, and a control where only a difference is small enough to learn. */
    public static FormSpec auto() {
        return new FormSpec(MapChoice.AUTO, ControlChoice.AUTO);
    }

    /**
     * The form of this choice.
     *
     * @throws IllegalArgumentException if the map needs positive columns that are not, or the control is what is priced
     */
    public Form form(PricingProblem problem, FactorLayout layout, Box box) {
        if (problem instanceof GarchInstrument garch) {
            return form(garch, layout, box);
        }
        Instrument instrument = (Instrument) problem;
        InputMap inputs = map(instrument, layout, box);
        inputs.requirePositive(box);
        Form form = Form.of(inputs);
        return control == ControlChoice.EUROPEAN ? form.withControl(european(instrument), instrument) : form;
    }

    private Form form(GarchInstrument instrument, FactorLayout layout, Box box) {
        InputMap inputs = map(instrument, layout);
        inputs.requirePositive(box);
        Form form = Form.of(inputs);
        return control == ControlChoice.NONE ? form : form.withControl(instrument, instrument);
    }

    private InputMap map(GarchInstrument instrument, FactorLayout layout) {
        return switch (map) {
            case IDENTITY -> InputMap.identity(layout);
            case LOGARITHMS -> InputMap.logarithms(layout);
            case SMILE -> InputMap.smile(instrument, layout);
            case AUTO -> InputMap.suitsSmile(layout) ? InputMap.smile(instrument, layout) : InputMap.identity(layout);
            case HOMOGENEOUS ->
                throw new IllegalArgumentException("the homogeneous map is of normal levels, a GARCH option's is the"
                        + " smile: map=" + map.label());
        };
    }

    private InputMap map(Instrument instrument, FactorLayout layout, Box box) {
        return switch (map) {
            case IDENTITY -> InputMap.identity(layout);
            case HOMOGENEOUS -> InputMap.homogeneous(instrument, layout);
            case LOGARITHMS -> InputMap.logarithms(layout);
            case SMILE ->
                throw new IllegalArgumentException("the smile's map is of an option under GARCH: map=" + map.label());
            case AUTO -> scales(layout, box) ? InputMap.homogeneous(instrument, layout) : InputMap.identity(layout);
        };
    }

    /** Whether a column scales the levels' deviation, and none of those may vanish. */
    private static boolean scales(FactorLayout layout, Box box) {
        boolean any = false;
        for (int j = 0; j < layout.size(); j++) {
            FactorId factor = layout.factor(j);
            if (factor.isVolatility() || factor.kind() == FactorId.Kind.EXPIRY) {
                any = true;
                if (!(box.low()[j] > 0.0)) {
                    return false;
                }
            }
        }
        return any;
    }

    private static Instrument european(Instrument priced) {
        PutCall side = priced.product().label().endsWith("put") ? PutCall.PUT : PutCall.CALL;
        PayoffType type = side == PutCall.PUT ? PayoffType.PUT : PayoffType.CALL;
        double[] weights = priced.product().weights();
        double notional = priced.product().notional();
        double[] scaled = Arrays.copyOf(weights, weights.length);
        return new Instrument(
                priced.market(),
                new BasketOption(
                        type,
                        priced.product().strike(),
                        priced.product().expiry(),
                        scaled,
                        notional,
                        java.util.Optional.empty()));
    }
}
