package dev.stator.frozen.fory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.error.FrozenException;
import dev.stator.frozen.FrozenCodec;
import dev.stator.frozen.fory.OldForms.Newest;
import java.util.List;
import java.util.Map;
import net.bytebuddy.ByteBuddy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Old forms of a record that nobody ever had: they must not keep out those that somebody had. */
class ForgedFormsTest {
    /** A record's form with a component that no other one has. */
    private static AttributeValue forged(int number) {
        try {
            Class<?> form = new ByteBuddy()
                    .subclass(Object.class)
                    .name("forged.Form" + number)
                    .defineField("forged" + number, int.class)
                    .defineField("last", int.class)
                    .make()
                    .load(ForgedFormsTest.class.getClassLoader())
                    .getLoaded();
            return Forgery.of(form.getConstructor().newInstance(), Map.of("post.Form", form));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("a class without a constructor", e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aThousandForgedFormsLeaveRoomForHonestOnes(Mode mode) {
        FrozenCodec<Newest> codec = mode.codec(OldForms.NEWEST);
        List<AttributeValue> honest = OldForms.frozen(mode);
        int read = 0;
        for (int i = 0; i < 1_000; i++) {
            try {
                read += codec.decode(forged(i)).last() == 0 ? 1 : 0;
            } catch (FrozenException e) {
                assertThat(e).hasMessageNotContaining("limit");
            }
        }
        assertThat(read).as("forms that count as read").isPositive();
        for (int i = 0; i < honest.size(); i++) {
            assertThat(codec.decode(honest.get(i)).last()).isEqualTo(i);
        }
        assertThat(codec.decode(codec.encode(new Newest(7))).last()).isEqualTo(7);
    }
}
