package dev.stator.it.frozen;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Vector;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;

/** A component of each type of the JDK that freezes and holds others. */
public record JdkContainers(
        ArrayDeque<Point> arrayDeque,
        ArrayList<Point> arrayList,
        Collection<Point> collection,
        Deque<Point> deque,
        EnumMap<Colour, Point> enumMap,
        EnumSet<Colour> enumSet,
        HashMap<Colour, Point> hashMap,
        HashSet<Point> hashSet,
        LinkedHashMap<Colour, Point> linkedHashMap,
        LinkedHashSet<Point> linkedHashSet,
        LinkedList<Point> linkedList,
        List<Point> list,
        Map<Colour, Point> map,
        NavigableMap<String, Point> navigableMap,
        NavigableSet<String> navigableSet,
        Optional<Point> optional,
        PriorityQueue<String> priorityQueue,
        Queue<Point> queue,
        Set<Point> set,
        SortedMap<String, Point> sortedMap,
        SortedSet<String> sortedSet,
        TreeMap<String, Point> treeMap,
        TreeSet<String> treeSet,
        Vector<Point> vector,
        ConcurrentHashMap<String, Point> concurrentHashMap,
        ConcurrentMap<String, Point> concurrentMap,
        ConcurrentSkipListMap<String, Point> concurrentSkipListMap,
        ConcurrentSkipListSet<String> concurrentSkipListSet,
        CopyOnWriteArrayList<Point> copyOnWriteArrayList,
        CopyOnWriteArraySet<Point> copyOnWriteArraySet) {}
