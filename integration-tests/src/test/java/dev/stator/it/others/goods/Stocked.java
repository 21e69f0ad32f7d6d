package dev.stator.it.others.goods;

/** Of some of the records only. */
public interface Stocked extends Told {
    int copies();
}
