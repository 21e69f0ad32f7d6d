package dev.stator.frozen.fory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.frozen.FrozenSerializer;
import dev.stator.frozen.fory.model.Layout;
import dev.stator.frozen.fory.model.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ForySerializerTest {
    private final FrozenSerializer serializer = ForyFormat.INSTANCE.serializer(Samples.LAYOUT);

    @Test
    void isFormatOne() {
        assertThat(ForyFormat.INSTANCE.id()).isEqualTo(1);
    }

    @Test
    void generatedCodeWritesTheSameBytesAndReadsThoseOfBefore() {
        byte[] interpreted = serializer.serialize(Samples.layout(5));

        serializer.compile();

        assertThat(serializer.serialize(Samples.layout(5))).isEqualTo(interpreted);
        assertThat(serializer.deserialize(interpreted)).isEqualTo(Samples.layout(5));
    }

    @Test
    void compilingTwiceIsCompilingOnce() {
        serializer.compile();
        byte[] once = serializer.serialize(Samples.layout());
        serializer.compile();

        assertThat(serializer.serialize(Samples.layout())).isEqualTo(once);
    }

    @Test
    void servesManyThreadsWhileItIsCompiled() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<Future<Boolean>> allSame = new ArrayList<>();
            for (int thread = 0; thread < 16; thread++) {
                int paragraphs = thread;
                allSame.add(threads.submit((Callable<Boolean>) () -> {
                    Layout layout = Samples.layout(paragraphs);
                    for (int i = 0; i < 300; i++) {
                        if (!serializer
                                .deserialize(serializer.serialize(layout))
                                .equals(layout)) {
                            return false;
                        }
                    }
                    return true;
                }));
            }
            serializer.compile();
            for (Future<Boolean> same : allSame) {
                assertThat(same.get()).isTrue();
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void anInterruptedThreadFreezesAsAnyOther() {
        Thread.currentThread().interrupt();
        try {
            assertThat(serializer.deserialize(serializer.serialize(Samples.layout())))
                    .isEqualTo(Samples.layout());
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
