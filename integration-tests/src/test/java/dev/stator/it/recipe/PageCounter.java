package dev.stator.it.recipe;

import dev.stator.Stator;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

public final class PageCounter {
    private static final int SHARDS = 8;

    private final Stator stator;
    private final PageViewsDao views;

    public PageCounter(Stator stator) {
        this.stator = stator;
        this.views = new PageViewsDao(stator);
    }

    /** Counts one view, or, if an answer is lost, two. */
    public void count(String page) {
        int shard = ThreadLocalRandom.current().nextInt(SHARDS);
        views.update(page + "#" + shard).add(PageViews_.views, 1).orCreate().execute();
    }

    /** Counts one view, however often it is called for {@code visit} within ten minutes. */
    public void countOnce(String page, String visit) {
        int shard = Math.floorMod(visit.hashCode(), SHARDS);
        stator.transactWrite(views.update(page + "#" + shard)
                        .add(PageViews_.views, 1)
                        .orCreate())
                .token(visit)
                .execute();
    }

    public long total(String page) {
        Stream<PageViewsKey> shards =
                IntStream.range(0, SHARDS).mapToObj(shard -> new PageViewsKey(page + "#" + shard));
        return views.getAll(shards).consistent().list().stream()
                .flatMap(Optional::stream)
                .mapToLong(PageViews::views)
                .sum();
    }
}
