package dev.stator.frozen.fory;

import static java.util.Objects.requireNonNull;

import dev.stator.frozen.FrozenType;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** More forms of one record than Fory admits unless told to: each has a component that the others lack. */
final class OldForms {
    static final FrozenType<Newest> NEWEST = form(Newest.class);

    private OldForms() {}

    record Newest(int last) {}

    record A(int a, int last) {}

    record B(int b, int last) {}

    record C(int c, int last) {}

    record D(int d, int last) {}

    record E(int e, int last) {}

    record F(int f, int last) {}

    record G(int g, int last) {}

    record H(int h, int last) {}

    record I(int i, int last) {}

    record J(int j, int last) {}

    record K(int k, int last) {}

    record L(int l, int last) {}

    record M(int m, int last) {}

    /** A value of each form, whose component {@code last} is its number. */
    static List<AttributeValue> frozen(Mode mode) {
        return List.of(
                freeze(mode, new A(-1, 0)),
                freeze(mode, new B(-1, 1)),
                freeze(mode, new C(-1, 2)),
                freeze(mode, new D(-1, 3)),
                freeze(mode, new E(-1, 4)),
                freeze(mode, new F(-1, 5)),
                freeze(mode, new G(-1, 6)),
                freeze(mode, new H(-1, 7)),
                freeze(mode, new I(-1, 8)),
                freeze(mode, new J(-1, 9)),
                freeze(mode, new K(-1, 10)),
                freeze(mode, new L(-1, 11)),
                freeze(mode, new M(-1, 12)));
    }

    private static <T> AttributeValue freeze(Mode mode, T value) {
        @SuppressWarnings("unchecked") // The class of a T that is a record is one of T.
        Class<T> form = (Class<T>) value.getClass();
        return requireNonNull(mode.codec(form(form)).encode(value));
    }

    private static <T> FrozenType<T> form(Class<T> form) {
        return FrozenType.<T>of("post.Form", form).with("post.Form", form);
    }
}
