package org.rejoinder.index;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.store.AlreadyClosedException;

/**
 * Keeps an index of this node true, whenever somebody has it looked after. One that was away too long, belongs to another
 * database, was made for another language or is broken is made anew, while the former one, if there is one, goes on answering.
 */
public final class IndexMaintainer<I extends MaintainedIndex> {

    private final IndexSource<I> source;
    private final CurrentIndex<I> current;
    private final IndexUpkeep<I> upkeep;
    private final ReentrantLock maintaining = new ReentrantLock();

    private volatile boolean whole;
    private volatile boolean stopping;

    /** @param untilItIsKept how much may have to be told again after a crash */
    public IndexMaintainer(IndexSource<I> source, Path folder, Duration untilItIsKept, Clock clock) {
        this.source = source;
        this.current = new CurrentIndex<>(source, folder, clock);
        this.upkeep = new IndexUpkeep<>(source, untilItIsKept, clock, this::step);
    }

    /** Empty while there is none that could be asked. */
    public Optional<I> index() {
        return Optional.ofNullable(current.get());
    }

    /** Somebody asked this one and it failed; if it is broken, it is made anew. */
    public void suspect(I failed, Exception reason) {
        current.suspect(failed, reason);
    }

    /** Whether it knows everything but for what happened just now. */
    public boolean isWhole() {
        return whole;
    }

    /**
     * For whoever cannot wait for {@link #look}.
     *
     * @return whether it knows everything now
     */
    public boolean catchUpWithin(Duration patience) {
        try {
            return maintaining.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS) && caughtUp();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private boolean caughtUp() {
        I index = current.get();
        try {
            return whole && index.isOpen() && !catchUp() && !upkeep.isDoubted();
        } catch (IOException | AlreadyClosedException e) {
            current.suspect(index, e);
            return false;
        } finally {
            maintaining.unlock();
        }
    }

    public void look() {
        maintaining.lock();
        try {
            if (!stopping && !current.isLost()) {
                bringUpToDate();
            }
        } catch (IOException | AlreadyClosedException e) {
            if (!stopping) {
                current.suspect(current.get(), e);
                throw notUpToDate(e);
            }
        } catch (RuntimeException e) {
            // Of what it is fed from, which says nothing of the index
            if (!stopping) {
                throw notUpToDate(e);
            }
        } finally {
            maintaining.unlock();
        }
    }

    private IllegalStateException notUpToDate(Exception reason) {
        return new IllegalStateException("The " + source.name() + " is not up to date", reason);
    }

    private void bringUpToDate() throws IOException {
        do {
            settle();
            while (catchUp()) {
                step();
            }
        } while (upkeep.isDoubted());
        whole = true;
        upkeep.keep(current.get());
    }

    /** From now on there is an index for what the site is. A full disk closes one for good. */
    private void settle() throws IOException {
        boolean damaged = current.giveUpIfDamaged();
        if (!damaged && current.get() == null) {
            current.open();
        }
        I index = current.get();
        boolean held = index != null && index.isOpen() && !source.isRebuildRequested();
        if (!held || upkeep.isDoubted() && !source.holds(index)) {
            whole = false;
            current.makeAnew(upkeep);
            upkeep.kept();
        }
        upkeep.settled();
    }

    private boolean catchUp() throws IOException {
        boolean more = source.catchUp(current.get(), upkeep);
        whole &= !more;
        return more;
    }

    /** What is there already is better than nothing. */
    private void step() throws IOException {
        if (stopping) {
            throw new InterruptedIOException("The server stops");
        }
        I index = current.get();
        if (!whole && index != null && index.isOpen()) {
            index.refresh();
        }
    }

    /** Whoever stops the server does not wait for what can be done after it has started again. */
    public void close() {
        stopping = true;
        maintaining.lock();
        try {
            current.close();
        } finally {
            maintaining.unlock();
        }
    }
}
