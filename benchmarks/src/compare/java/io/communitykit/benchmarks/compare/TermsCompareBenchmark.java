package io.communitykit.benchmarks.compare;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import com.ibm.icu.text.SpoofChecker;
import io.communitykit.moderation.text.Evasion;
import io.communitykit.moderation.text.Term;
import io.communitykit.moderation.text.TermMatcher;
import io.communitykit.moderation.text.TermMode;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.ahocorasick.trie.Trie;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Looks for many terms in one clean post. The peers look for what is written exactly so, anywhere or, with one option, as
 * whole words; ICU only makes the skeleton of the post, without looking for anything.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class TermsCompareBenchmark {

    @Param({"100", "10000", "100000"})
    private int terms;

    @Param({"493"})
    private int characters;

    @Param({"ENGLISH", "CHINESE", "ARABIC"})
    private TermTexts language;

    private String post;
    private TermMatcher words;
    private TermMatcher anywhere;
    private TermMatcher strict;
    private AhoCorasickDoubleArrayTrie<String> hankcs;
    private Trie ahocorasick;
    private SpoofChecker spoofChecker;

    @Setup
    public void prepare() {
        post = language.post(characters);
        List<String> texts = language.terms(terms);
        words = matcher(texts, TermMode.WORD, Evasion.STANDARD);
        anywhere = matcher(texts, TermMode.ANYWHERE, Evasion.STANDARD);
        strict = matcher(texts, TermMode.WORD, Evasion.STRICT);
        TreeMap<String, String> sorted = new TreeMap<>();
        texts.forEach(text -> sorted.put(text, text));
        hankcs = new AhoCorasickDoubleArrayTrie<>();
        hankcs.build(sorted);
        Trie.TrieBuilder builder = Trie.builder().ignoreCase().onlyWholeWords();
        texts.forEach(builder::addKeyword);
        ahocorasick = builder.build();
        spoofChecker = new SpoofChecker.Builder().build();
    }

    private static TermMatcher matcher(List<String> texts, TermMode mode, Evasion evasion) {
        return TermMatcher.compile(
                texts.stream().map(text -> new Term(text, mode, evasion)).toList());
    }

    private static long find(TermMatcher matcher, String text, Blackhole sink) {
        return matcher.find(text, (term, start, end) -> sink.consume(start));
    }

    @Benchmark
    public long words(Blackhole sink) {
        return find(words, post, sink);
    }

    @Benchmark
    public long anywhere(Blackhole sink) {
        return find(anywhere, post, sink);
    }

    @Benchmark
    public long strict(Blackhole sink) {
        return find(strict, post, sink);
    }

    @Benchmark
    public void hankcs(Blackhole sink) {
        AhoCorasickDoubleArrayTrie.IHit<String> hit = (begin, end, value) -> sink.consume(begin);
        hankcs.parseText(post, hit);
    }

    @Benchmark
    public Object ahocorasick() {
        return ahocorasick.parseText(post);
    }

    @Benchmark
    public String icuSkeleton() {
        return spoofChecker.getSkeleton(post);
    }
}
