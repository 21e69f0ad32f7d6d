package dev.stator.it.market;

import java.time.Instant;

/** What the table {@code market} holds. */
sealed interface Market {
    /** Key <code>c#{customer}</code>, <code>c#{customer}</code>. */
    record Customer(String customer, String name) implements Market {}

    /**
     * Key <code>o#{order}</code>, <code>c#{customer}</code>; GSI2 <code>c#{customer}</code>, <code>{orderedAt}</code>.
     */
    record Order(String order, String customer, Instant orderedAt) implements Market {}

    /**
     * Key <code>o#{order}</code>, <code>p#{product}</code>; GSI1 <code>p#{product}</code>, <code>{orderedAt}</code>;
     * GSI2 <code>c#{customer}</code>, <code>{orderedAt}</code>, where the customer stands alone.
     */
    record OrderItem(String order, String product, String customer, Instant orderedAt, int count) implements Market {}

    /** Key <code>o#{order}</code>, <code>n#{writtenAt}#{author}</code>. */
    record Note(String order, Instant writtenAt, String author, String text) implements Market {}
}
