package dev.stator.it.recipe;

import dev.stator.annotation.GeneratedId;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.Table;
import dev.stator.annotation.Version;

@Table("members")
public record Member(
        @HashKey @GeneratedId String id,
        String email,
        String name,
        @Version long version) {
    public Member withEmail(String other) {
        return new Member(id, other, name, version);
    }
}
