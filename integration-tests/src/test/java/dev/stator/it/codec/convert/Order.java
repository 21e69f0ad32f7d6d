package dev.stator.it.codec.convert;

import dev.stator.annotation.Convert;
import dev.stator.annotation.Default;
import dev.stator.annotation.Gsi;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/** Converters in every place. */
@Table("orders")
@Gsi(name = "by-mood", hashKey = "mood", rangeKey = "title")
public record Order(
        @HashKey @Convert(HexConverter.class) int id,
        @RangeKey Money total,
        Words title,
        Mood mood,
        @Convert(FlagConverter.class) boolean flag,
        @Default("1.50") Money shipping,
        @Default("no words") Words note,
        Set<Money> amounts,
        SortedSet<Money> sortedAmounts,
        Set<Mood> moods,
        Map<Words, Money> prices,
        List<Optional<Money>> discounts) {}
