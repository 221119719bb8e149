package dev.slipway.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Works on many things in parallel and gives the results in the order of the things. One thing needs no second thread. */
final class InOrder<T, R> implements Iterator<R>, AutoCloseable {
    private final Iterator<T> things;
    private final Function<T, R> work;
    private final Optional<ExecutorService> pool;
    private final Deque<Future<R>> running = new ArrayDeque<>();
    private final int ahead;

    InOrder(List<T> things, Function<T, R> work) {
        this.things = things.iterator();
        this.work = work;
        int threads = Math.min(things.size(), Runtime.getRuntime().availableProcessors());
        this.pool = threads < 2 ? Optional.empty() : Optional.of(Executors.newFixedThreadPool(threads));
        this.ahead = threads * 8;
    }

    @Override
    public boolean hasNext() {
        return things.hasNext() || !running.isEmpty();
    }

    @Override
    public R next() {
        if (pool.isEmpty()) {
            return work.apply(things.next());
        }
        while (things.hasNext() && running.size() < ahead) {
            T thing = things.next();
            running.add(pool.get().submit(() -> work.apply(thing)));
        }
        try {
            return running.remove().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        pool.ifPresent(ExecutorService::shutdownNow);
    }
}
