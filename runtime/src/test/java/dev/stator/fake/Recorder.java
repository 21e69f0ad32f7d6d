package dev.stator.fake;

import dev.stator.observe.EndEvent;
import dev.stator.observe.Observer;
import dev.stator.observe.OperationRun;
import dev.stator.observe.PageEvent;
import dev.stator.observe.RetryEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** An observer that keeps what it is told. */
public final class Recorder implements Observer {
    private final boolean wantsCapacity;
    private final List<Record> events = Collections.synchronizedList(new ArrayList<>());

    public Recorder(boolean wantsCapacity) {
        this.wantsCapacity = wantsCapacity;
    }

    @Override
    public boolean wantsCapacity() {
        return wantsCapacity;
    }

    @Override
    public void onBegin(OperationRun run) {
        events.add(run);
    }

    @Override
    public void onPage(PageEvent event) {
        events.add(event);
    }

    @Override
    public void onRetry(RetryEvent event) {
        events.add(event);
    }

    @Override
    public void onEnd(EndEvent event) {
        events.add(event);
    }

    /** The events so far, of one type, in order. */
    public <E extends Record> List<E> events(Class<E> type) {
        synchronized (events) {
            return events.stream().filter(type::isInstance).map(type::cast).toList();
        }
    }

    /** The types of the events so far, in order: {@code [OperationRun, PageEvent, EndEvent]}. */
    public List<String> story() {
        synchronized (events) {
            return events.stream()
                    .map(event -> event.getClass().getSimpleName())
                    .toList();
        }
    }

    /** The only end so far. */
    public EndEvent end() {
        List<EndEvent> ends = events(EndEvent.class);
        if (ends.size() != 1) {
            throw new AssertionError("Not one end: " + ends);
        }
        return ends.get(0);
    }
}
