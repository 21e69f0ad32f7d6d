package dev.stator.run.page;

/** What a query or scan is executed for. */
enum ReadMode {
    /** Its items. */
    ITEMS,
    /** Its items, and what they cost. */
    METERED,
    /** Their number alone. */
    COUNT
}
