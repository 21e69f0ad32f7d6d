package dev.stator.it.recipe;

import dev.stator.Stator;
import dev.stator.operation.VersionedPut;
import java.util.Optional;

public final class Members {
    private final Stator stator;
    private final MemberDao members;
    private final TakenEmailDao taken;

    public Members(Stator stator) {
        this.stator = stator;
        this.members = new MemberDao(stator);
        this.taken = new TakenEmailDao(stator);
    }

    /** Stores a member, unless somebody has the address. */
    public Member join(String email, String name) {
        VersionedPut<Member> put = members.put(new Member("", email, name, 0));
        return stator.transactWrite(
                        put, taken.put(new TakenEmail(email, put.entity().id())).ifAbsent())
                .execute()
                .get(put);
    }

    /** Gives a member another address, unless somebody has it. */
    public Member move(Member member, String email) {
        if (email.equals(member.email())) {
            return member;
        }
        VersionedPut<Member> put = members.put(member.withEmail(email));
        return stator.transactWrite(
                        put,
                        taken.put(new TakenEmail(email, member.id())).ifAbsent(),
                        taken.delete(member.email()).when(TakenEmail_.member.eq(member.id())))
                .execute()
                .get(put);
    }

    /** Deletes a member, whose address is free then. */
    public void leave(Member member) {
        stator.transactWrite(
                        members.delete(member), taken.delete(member.email()).when(TakenEmail_.member.eq(member.id())))
                .execute();
    }

    public Optional<Member> byEmail(String email) {
        return taken.get(email)
                .consistent()
                .execute()
                .flatMap(found -> members.get(found.member()).consistent().execute());
    }
}
