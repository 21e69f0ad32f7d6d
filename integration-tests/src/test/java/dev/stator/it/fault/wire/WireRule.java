package dev.stator.it.fault.wire;

import java.util.Optional;

/** Which requests a fault is for: by default every one of the operation. {@code with} ends the sentence. */
public final class WireRule {
    private final WireProxy proxy;
    private final String operation;
    private int skipped;
    private int times = Integer.MAX_VALUE;
    private int met;
    private WireFault fault = WireFault.NONE;

    WireRule(WireProxy proxy, String operation) {
        this.proxy = proxy;
        this.operation = operation;
    }

    /** Not the first so many. */
    public WireRule skip(int requests) {
        skipped = requests;
        return this;
    }

    /** So many, and no more. */
    public WireRule times(int requests) {
        times = requests;
        return this;
    }

    /** The fault; from now on the rule is in force. */
    public void with(WireFault other) {
        fault = other;
        proxy.add(this);
    }

    /** The fault for {@code request} if it is one of those meant; counts it. */
    synchronized Optional<WireFault> meets(WireRequest request) {
        if (!request.operation().equals(operation)) {
            return Optional.empty();
        }
        int number = met++;
        return number < skipped || number - skipped >= times ? Optional.empty() : Optional.of(fault);
    }
}
