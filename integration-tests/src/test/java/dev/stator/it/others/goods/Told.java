package dev.stator.it.others.goods;

/** What all of the library's records have in common. */
public interface Told {
    String told();
}
