package dev.stator.frozen;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A format of a user's own: layouts, and nothing else. */
final class LayoutFormat implements FrozenFormat {
    static final FrozenType<Layout> TYPE = FrozenType.<Layout>of("blog.Layout", Layout.class);

    private final int id;
    final AtomicInteger serializers = new AtomicInteger();
    final AtomicInteger compiled = new AtomicInteger();

    LayoutFormat(int id) {
        this.id = id;
    }

    static FrozenCodec<Layout> codec() {
        return FrozenCodec.of(new LayoutFormat(200), TYPE);
    }

    @Override
    public int id() {
        return id;
    }

    @Override
    public FrozenSerializer serializer(FrozenType<?> type) {
        serializers.incrementAndGet();
        return new FrozenSerializer() {
            @Override
            public byte[] serialize(Object value) {
                Layout layout = (Layout) value;
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                try (DataOutputStream out = new DataOutputStream(bytes)) {
                    out.writeUTF(layout.name());
                    out.writeInt(layout.blocks().size());
                    for (String block : layout.blocks()) {
                        out.writeUTF(block);
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                return bytes.toByteArray();
            }

            @Override
            public Object deserialize(byte[] bytes) {
                try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
                    String name = in.readUTF();
                    List<String> blocks = new ArrayList<>();
                    for (int left = in.readInt(); left > 0; left--) {
                        blocks.add(in.readUTF());
                    }
                    return new Layout(name, blocks);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public void compile() {
                compiled.incrementAndGet();
            }
        };
    }
}
