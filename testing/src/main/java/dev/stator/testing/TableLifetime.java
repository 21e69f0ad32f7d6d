package dev.stator.testing;

/** How long the tables of a test live. */
public enum TableLifetime {

    /**
     * Every test method gets its own empty tables, on its own in a database that no test sees at the same time, so that
     * tests pass in any order and in parallel. Costs 10 to 40 ms a table and method.
     */
    PER_METHOD,

    /**
     * The methods of a test class share the tables, and find what the ones before them left. For many small tests that
     * use keys of their own, for tests that only read what {@code @BeforeAll} wrote, and for ordered tests.
     */
    PER_CLASS
}
