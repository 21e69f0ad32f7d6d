package dev.stator.frozen.fory.damage;

import dev.stator.frozen.FrozenCodec;
import dev.stator.frozen.FrozenType;
import dev.stator.frozen.fory.ForyFormat;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.zip.CRC32C;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A way in which stored bytes may not be what was written. */
enum Damage {
    TRUNCATED {
        @Override
        byte[] damage(byte[] frozen, Random random) {
            return Arrays.copyOf(frozen, random.nextInt(frozen.length));
        }
    },
    /** By themselves, and after a header that is right. */
    RANDOM {
        @Override
        byte[] damage(byte[] frozen, Random random) {
            byte[] bytes = new byte[1 + random.nextInt(2_000)];
            random.nextBytes(bytes);
            int right = random.nextInt(Math.min(bytes.length, frozen.length));
            if (random.nextBoolean()) {
                System.arraycopy(frozen, 0, bytes, 0, right);
            }
            return bytes;
        }
    },
    BIT_FLIP {
        @Override
        byte[] damage(byte[] frozen, Random random) {
            byte[] bytes = frozen.clone();
            int bit = random.nextInt(bytes.length * Byte.SIZE);
            bytes[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            return bytes;
        }
    },
    UP_TO_EIGHT_BYTES {
        @Override
        byte[] damage(byte[] frozen, Random random) {
            byte[] bytes = frozen.clone();
            for (int changes = 1 + random.nextInt(8); changes > 0; changes--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            return bytes;
        }
    },
    RUN_OF_FF {
        @Override
        byte[] damage(byte[] frozen, Random random) {
            byte[] bytes = frozen.clone();
            int from = random.nextInt(bytes.length);
            Arrays.fill(bytes, from, Math.min(bytes.length, from + 1 + random.nextInt(64)), (byte) 0xFF);
            return bytes;
        }
    },
    /** A length of another size in the bytes, or as the header's raw length: then with a checksum that is right. */
    FORGED_LENGTH {
        @Override
        byte[] damage(byte[] frozen, Random random) {
            long forged = 1L << (8 + random.nextInt(24)) | random.nextInt(256);
            boolean inHeader = random.nextBoolean();
            int at = inHeader ? LENGTH : random.nextInt(frozen.length);
            byte[] varint = varint(forged);
            byte[] bytes = new byte[frozen.length + varint.length];
            System.arraycopy(frozen, 0, bytes, 0, at);
            System.arraycopy(varint, 0, bytes, at, varint.length);
            int rest = inHeader ? endOfVarint(frozen) : at;
            System.arraycopy(frozen, rest, bytes, at + varint.length, frozen.length - rest);
            return inHeader ? sealed(Arrays.copyOf(bytes, bytes.length - (rest - at)), at + varint.length) : bytes;
        }
    },
    /** What is right in every way, but of a type that this attribute never had. */
    ANOTHER_TABLE {
        @Override
        byte[] damage(byte[] frozen, Random random) {
            int number = random.nextInt();
            return random.nextBoolean()
                    ? bytes(
                            INVOICES,
                            new Invoice("no. " + number, BigDecimal.valueOf(number), List.of(new Position(number))))
                    : bytes(POSITIONS, List.of(new Position(number)));
        }
    };

    /** Where the raw length begins. */
    private static final int LENGTH = 5;

    private static final FrozenCodec<Invoice> INVOICES = FrozenCodec.of(
            ForyFormat.INSTANCE,
            FrozenType.<Invoice>of("bank.Invoice", Invoice.class)
                    .with("bank.Invoice", Invoice.class)
                    .with("bank.Position", Position.class));

    private static final FrozenCodec<List<Position>> POSITIONS = FrozenCodec.of(
            ForyFormat.INSTANCE,
            FrozenType.<List<Position>>of("java.util.List<bank.Position>", List.class)
                    .with("bank.Position", Position.class));

    record Invoice(String name, BigDecimal total, List<Position> positions) {}

    record Position(int number) {}

    /** Bytes that differ from {@code frozen}, most of the time. */
    abstract byte[] damage(byte[] frozen, Random random);

    private static <T> byte[] bytes(FrozenCodec<T> codec, T value) {
        AttributeValue stored = Objects.requireNonNull(codec.encode(value));
        return stored.b().asByteArray();
    }

    private static byte[] varint(long value) {
        byte[] bytes = new byte[5];
        int length = 0;
        long left = value;
        while (left >= 0x80) {
            bytes[length++] = (byte) (left | 0x80);
            left >>>= 7;
        }
        bytes[length++] = (byte) left;
        return Arrays.copyOf(bytes, length);
    }

    private static int endOfVarint(byte[] frozen) {
        int end = LENGTH;
        while (frozen[end] < 0) {
            end++;
        }
        return end + 1;
    }

    /** With the checksum that belongs to the other bytes, at {@code at}. */
    private static byte[] sealed(byte[] bytes, int at) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, 0, at);
        checksum.update(bytes, at + Integer.BYTES, bytes.length - at - Integer.BYTES);
        for (int i = 0; i < Integer.BYTES; i++) {
            bytes[at + i] = (byte) (checksum.getValue() >>> (24 - 8 * i));
        }
        return bytes;
    }
}
