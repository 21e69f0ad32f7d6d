package dev.stator.session;

import dev.stator.observe.Observer;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** All observers of a session, told in order; what one throws reaches neither the others nor the operation. */
final class Observers {
    private static final AtomicLong RUNS = new AtomicLong();

    private final List<Observer> observers;
    private final boolean wantCapacity;

    Observers(List<Observer> observers) {
        this.observers = List.copyOf(observers);
        this.wantCapacity = wantsCapacity(this.observers);
    }

    private static boolean wantsCapacity(List<Observer> observers) {
        for (Observer observer : observers) {
            if (observer.wantsCapacity()) {
                return true;
            }
        }
        return false;
    }

    /** Asked for when something failed: the first logger of a program starts all of java.util.logging. */
    private static System.Logger logger() {
        return System.getLogger("dev.stator.observe");
    }

    boolean isEmpty() {
        return observers.isEmpty();
    }

    boolean wantCapacity() {
        return wantCapacity;
    }

    static long nextRun() {
        return RUNS.incrementAndGet();
    }

    void tell(String event, Consumer<Observer> telling) {
        for (Observer observer : observers) {
            try {
                telling.accept(observer);
            } catch (Throwable e) { // whatever it is, the operation is not to blame
                logger().log(Level.WARNING, "Observer " + observer.getClass().getName() + " failed in " + event, e);
            }
        }
    }
}
