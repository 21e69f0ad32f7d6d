package dev.stator.it.lost;

import dev.stator.Stator;

/** What is written to, through one Stator. */
record Tables(Stator stator, PartDao parts, PaintDao paints, DeedDao deeds) {
    static Tables of(Stator stator) {
        return new Tables(stator, new PartDao(stator), new PaintDao(stator), new DeedDao(stator));
    }
}
