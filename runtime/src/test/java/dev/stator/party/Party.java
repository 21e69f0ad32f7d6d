package dev.stator.party;

/** What the table {@code parties} holds. */
public sealed interface Party {
    /** What stands under the name that it has, so that one can take the place of another; {@code kind} tells. */
    sealed interface Named extends Party {}

    /** Key <code>{name}</code>. */
    record Person(String name, int age) implements Named {}

    /** Key <code>{name}</code>. */
    record Company(String name, int seats) implements Named {}

    /** Key <code>audit#{number}</code>, which tells. */
    record Audit(String number) implements Party {}
}
