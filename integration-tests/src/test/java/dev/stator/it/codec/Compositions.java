package dev.stator.it.codec;

import dev.stator.annotation.HashKey;
import dev.stator.annotation.Table;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import software.amazon.awssdk.core.SdkBytes;

/** Collections of every kind, combined. */
@SuppressWarnings("ArrayRecordComponent") // arrays are stored too
@Table("compositions")
record Compositions(
        @HashKey long id,
        Set<String> strings,
        Set<String> moreStrings,
        Set<Long> numbers,
        Set<SdkBytes> binaries,
        Set<Colour> colours,
        Set<Boolean> listed,
        Set<Address> addresses,
        SortedSet<String> sorted,
        SortedSet<Integer> sortedNumbers,
        SortedSet<Boolean> sortedListed,
        List<String> list,
        Collection<Integer> collection,
        String[] array,
        List<List<Set<Integer>>> nestedLists,
        Address[] addressArray,
        int[][] matrix,
        Map<String, Integer> byText,
        Map<Integer, String> byNumber,
        Map<UUID, LocalDate> byUuid,
        Map<Colour, List<Optional<Address>>> places,
        Map<String, Map<Colour, int[]>> deep,
        Optional<String> text,
        Optional<Integer> number,
        Optional<Address> address,
        Optional<Colour> colour,
        Optional<byte[]> bytes,
        List<Optional<Integer>> holes,
        Map<String, Optional<String>> mapHoles) {}
