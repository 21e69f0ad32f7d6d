package dev.stator.frozen.fory.damage;

import dev.stator.error.FrozenException;
import dev.stator.frozen.FrozenCodec;
import dev.stator.frozen.fory.ForyFormat;
import dev.stator.frozen.fory.model.Layout;
import dev.stator.frozen.fory.model.Samples;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Reads thousands of damaged values, and ends with exit code 1 at the first that is not refused as it should be. A
 * process of its own, for what it must not do is to bring down its JVM.
 */
final class DamagedReads {
    private static final FrozenCodec<Layout> CODEC = FrozenCodec.of(ForyFormat.INSTANCE, Samples.LAYOUT);

    private DamagedReads() {}

    /** Arguments: inputs of each kind, and the seed. */
    public static void main(String[] args) {
        int inputs = Integer.parseInt(args[0]);
        Random random = new Random(Long.parseLong(args[1]));
        List<Layout> layouts = List.of(Samples.layout(1), Samples.layout(12), Samples.layout(120));
        List<byte[]> frozen = layouts.stream().map(DamagedReads::frozen).toList();
        for (Damage damage : Damage.values()) {
            Map<String, Integer> refusals = new TreeMap<>();
            for (int i = 0; i < inputs; i++) {
                refusals.merge(refusal(damage, frozen.get(i % frozen.size()), random), 1, Integer::sum);
            }
            System.out.println(damage + " " + refusals);
            for (Layout layout : layouts) {
                require(layout.equals(CODEC.decode(stored(frozen(layout)))), damage + " did damage to the codec");
            }
        }
    }

    private static String refusal(Damage damage, byte[] frozen, Random random) {
        byte[] damaged = damage.damage(frozen, random);
        while (Arrays.equals(damaged, frozen)) {
            damaged = damage.damage(frozen, random);
        }
        try {
            Layout thawed = CODEC.decode(stored(damaged));
            throw new IllegalStateException(damage + " was accepted as " + thawed);
        } catch (FrozenException e) {
            return e.reason().name();
        }
    }

    private static byte[] frozen(Layout layout) {
        return Objects.requireNonNull(CODEC.encode(layout)).b().asByteArray();
    }

    private static AttributeValue stored(byte[] bytes) {
        return AttributeValue.fromB(SdkBytes.fromByteArray(bytes));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
