package dev.stator.benchmarks.contender;

import java.util.List;
import java.util.stream.Stream;

/** Which item is encoded and decoded. */
public enum Size {
    /** {@link dev.stator.benchmarks.item.Reading}. */
    SMALL("small item"),
    /** {@link dev.stator.benchmarks.item.Order}. */
    MIXED("mixed item"),
    /** {@link dev.stator.benchmarks.item.Story}. */
    LARGE("large item"),
    /** {@link dev.stator.benchmarks.published.TinyItem}. */
    AWS_TINY("AWS's tiny item"),
    /** {@link dev.stator.benchmarks.published.SmallItem}. */
    AWS_SMALL("AWS's small item"),
    /** {@link dev.stator.benchmarks.published.HugeItem}. */
    AWS_HUGE("AWS's huge item"),
    /** {@link dev.stator.benchmarks.published.FlatItem}. */
    AWS_HUGE_FLAT("AWS's huge flat item");

    private final String title;

    Size(String title) {
        this.title = title;
    }

    /** What the report calls it. */
    public String title() {
        return title;
    }

    /** Those of AWS's benchmarks, or the others. */
    public static List<Size> ofAws(boolean aws) {
        return Stream.of(values()).filter(size -> size.isOfAws() == aws).toList();
    }

    private boolean isOfAws() {
        return compareTo(AWS_TINY) >= 0;
    }

    /** Who is measured with it: AWS's items are beans for the Enhanced Client, and no immutable classes. */
    public List<Way> ways() {
        return isOfAws()
                ? List.of(Way.STATOR, Way.HAND_WRITTEN, Way.ENHANCED_STATIC, Way.ENHANCED_BEAN)
                : List.of(Way.values());
    }
}
