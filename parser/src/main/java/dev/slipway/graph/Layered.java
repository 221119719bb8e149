package dev.slipway.graph;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * An immutable map in insertion order, made for states that grow line by line: the one with an entry more shares most of
 * this one, so that thousands of them cost little time and room. A key that is set again keeps its place.
 */
final class Layered<V> extends AbstractMap<String, V> {
    /** What is new is copied for each entry up to here; then all is copied once. */
    private static final int MAX_RECENT = 48;

    private final Map<String, V> settled;
    private final Map<String, V> recent;
    private final int size;

    private Layered(Map<String, V> settled, Map<String, V> recent) {
        this.settled = settled;
        this.recent = recent;
        int added = 0;
        for (String key : recent.keySet()) {
            added += settled.containsKey(key) ? 0 : 1;
        }
        this.size = settled.size() + added;
    }

    /** The same entries as {@code map}, in its order; {@code map} itself where it is one already. */
    static <V> Layered<V> of(Map<String, V> map) {
        return map instanceof Layered<V> layered ? layered : new Layered<>(new LinkedHashMap<>(map), Map.of());
    }

    /** This map and {@code more}, which wins. */
    Layered<V> with(Map<String, V> more) {
        if (more.isEmpty()) {
            return this;
        }
        Map<String, V> grown = new LinkedHashMap<>(recent);
        grown.putAll(more);
        if (grown.size() <= MAX_RECENT) {
            return new Layered<>(settled, grown);
        }
        Map<String, V> all = new LinkedHashMap<>(settled);
        all.putAll(grown);
        return new Layered<>(all, Map.of());
    }

    /** {@code keys} and {@code more}, as a set that shares in the same way. */
    static Set<String> keys(Set<String> keys, Iterable<String> more) {
        Map<String, Boolean> added = new LinkedHashMap<>();
        more.forEach(it -> added.put(it, true));
        if (keys instanceof Keys && added.isEmpty()) {
            return keys;
        }
        Layered<Boolean> map = keys instanceof Keys it ? it.map() : new Layered<>(marked(keys), Map.of());
        return new Keys(map.with(added));
    }

    private static Map<String, Boolean> marked(Set<String> keys) {
        Map<String, Boolean> map = new LinkedHashMap<>();
        keys.forEach(it -> map.put(it, true));
        return map;
    }

    /** A set over the keys of such a map. */
    private static final class Keys extends AbstractSet<String> {
        private final Layered<Boolean> map;

        Keys(Layered<Boolean> map) {
            this.map = map;
        }

        Layered<Boolean> map() {
            return map;
        }

        @Override
        public boolean contains(Object key) {
            return map.containsKey(key);
        }

        @Override
        public Iterator<String> iterator() {
            return map.keySet().iterator();
        }

        @Override
        public int size() {
            return map.size();
        }
    }

    @Override
    public V get(Object key) {
        V value = recent.get(key);
        return value == null ? settled.get(key) : value;
    }

    @Override
    public boolean containsKey(Object key) {
        return recent.containsKey(key) || settled.containsKey(key);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Set<Entry<String, V>> entrySet() {
        return recent.isEmpty()
                ? Collections.unmodifiableMap(settled).entrySet()
                : new AbstractSet<>() {
                    @Override
                    public Iterator<Entry<String, V>> iterator() {
                        return new Entries<>(Layered.this);
                    }

                    @Override
                    public int size() {
                        return size;
                    }
                };
    }

    /** The settled entries with what is set anew, then the new ones. */
    private static final class Entries<V> implements Iterator<Entry<String, V>> {
        private final Layered<V> map;
        private final Iterator<Entry<String, V>> settled;
        private final Iterator<Entry<String, V>> recent;
        private Entry<String, V> next;

        Entries(Layered<V> map) {
            this.map = map;
            this.settled = map.settled.entrySet().iterator();
            this.recent = map.recent.entrySet().iterator();
            advance();
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public Entry<String, V> next() {
            Entry<String, V> entry = Objects.requireNonNull(next, "no entry is left");
            advance();
            return entry;
        }

        private void advance() {
            if (settled.hasNext()) {
                Entry<String, V> entry = settled.next();
                next = Map.entry(entry.getKey(), map.get(entry.getKey()));
                return;
            }
            next = null;
            while (next == null && recent.hasNext()) {
                Entry<String, V> entry = recent.next();
                next = map.settled.containsKey(entry.getKey()) ? null : Map.entry(entry.getKey(), entry.getValue());
            }
        }
    }
}
