package dev.stator.it.load;

import dev.stator.annotation.HashKey;
import dev.stator.annotation.Table;

@Table("parcels")
record Parcel(@HashKey int number, String content) {
    /** A kilobyte that belongs to this number alone. */
    static Parcel of(int number) {
        return new Parcel(
                number, Integer.toHexString(number * 31 + 7).repeat(1000).substring(0, 1000));
    }
}
