package dev.stator.run.page;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A digest of what a query or scan asks for, the same on every machine: sets and maps count without their order. Not
 * thread-safe.
 */
public final class Fingerprint {
    /** Bytes of a finished fingerprint. */
    public static final int LENGTH = 8;

    private final MessageDigest digest;

    /** The digest of nothing yet. */
    public Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256; this one has not", e);
        }
    }

    /** Adds a text. */
    public Fingerprint add(String text) {
        return add('t', text.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds a stored value. */
    public Fingerprint add(AttributeValue value) {
        switch (value.type()) {
            case S -> add('s', value.s().getBytes(StandardCharsets.UTF_8));
            case N -> add('n', value.n().getBytes(StandardCharsets.UTF_8));
            case B -> add('b', value.b().asByteArrayUnsafe());
            case BOOL -> add(value.bool() ? '1' : '0', new byte[0]);
            case NUL -> add('0', new byte[] {0});
            case SS -> addSorted('S', value.ss().stream().map(Fingerprint::utf8).toList());
            case NS -> addSorted('N', value.ns().stream().map(Fingerprint::utf8).toList());
            case BS ->
                addSorted(
                        'B',
                        value.bs().stream().map(SdkBytes::asByteArrayUnsafe).toList());
            case L -> {
                count('L', value.l().size());
                value.l().forEach(this::add);
            }
            case M -> add(value.m());
            default -> throw new IllegalArgumentException("An attribute value of no type DynamoDB has: " + value);
        }
        return this;
    }

    /** Adds names with their stored values. */
    public Fingerprint add(Map<String, AttributeValue> values) {
        count('M', values.size());
        new TreeMap<>(values).forEach((name, value) -> add(name).add(value));
        return this;
    }

    /** The first bytes of the digest; ends it. */
    public byte[] finish() {
        return Arrays.copyOf(digest.digest(), LENGTH);
    }

    private void addSorted(char tag, Collection<byte[]> elements) {
        count(tag, elements.size());
        elements.stream().sorted(Arrays::compareUnsigned).forEach(element -> add('e', element));
    }

    private void count(char tag, int elements) {
        digest.update((byte) tag);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(elements).array());
    }

    private Fingerprint add(char tag, byte[] bytes) {
        count(tag, bytes.length);
        digest.update(bytes);
        return this;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
