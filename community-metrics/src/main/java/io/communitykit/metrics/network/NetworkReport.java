package io.communitykit.metrics.network;

import io.communitykit.MemberId;
import io.communitykit.metrics.audience.Share;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Tells how members are tied to each other.
 *
 * @param members how many have a tie at all
 * @param ties how many ties there are, each from one member to another
 * @param mutual of the ties, those that are returned: the reciprocity of the network
 * @param density of the ties that there could be, those that there are; many members can never have many of them
 * @param components in how many parts the members fall, if ties are followed either way
 * @param largestComponent how many members the largest part holds
 * @param strongComponents in how many parts they fall, if ties are followed from one to the other only
 * @param largestStrongComponent how many members the largest of those holds
 * @param clustering how many of the pairs that somebody is tied to are tied to each other, as a mean over all members
 *     (Watts and Strogatz, 1998); empty without members
 * @param bridges the ties without which the network would fall into more parts: whoever stands there holds it together
 * @param voices the members whose voice carries farthest, highest first, equal ones by their key
 */
public record NetworkReport(
        int members,
        long ties,
        Share mutual,
        Share density,
        int components,
        int largestComponent,
        int strongComponents,
        int largestStrongComponent,
        Optional<BigDecimal> clustering,
        List<Bridge> bridges,
        List<Voice> voices) {

    /** The digits after the point that a rank is written with. */
    public static final int RANK_DIGITS = 8;

    /** Copies the lists. */
    public NetworkReport {
        bridges = List.copyOf(bridges);
        voices = List.copyOf(voices);
    }

    /**
     * Names a tie that holds two parts together.
     *
     * @param one the member whose key comes first
     * @param two the other member
     */
    public record Bridge(MemberId one, MemberId two) {}

    /**
     * Ranks a member.
     *
     * @param member who
     * @param rank the PageRank with damping .85, {@value #RANK_DIGITS} digits; the ranks of all members sum to 1
     */
    public record Voice(MemberId member, BigDecimal rank) {}

    /**
     * Looks at ties.
     *
     * @param ties the ties; those that count negative are not there
     * @param top how many voices to list, 0 or more
     * @return the report; takes time in proportion to members and ties, and for the clustering to the pairs of ties
     *     that meet in a member
     * @throws IllegalArgumentException if top is negative
     */
    public static NetworkReport of(Ties ties, int top) {
        if (top < 0) {
            throw new IllegalArgumentException("top was " + top + " but it must be 0 or more");
        }
        Graph graph = Graph.of(ties);
        long size = graph.size();
        List<Integer> weak = Components.weak(graph);
        List<Integer> strong = Components.strong(graph);
        return new NetworkReport(
                graph.size(),
                graph.ties(),
                new Share(mutual(graph), graph.ties()),
                new Share(graph.ties(), size * (size - 1)),
                weak.size(),
                weak.isEmpty() ? 0 : weak.get(0),
                strong.size(),
                strong.isEmpty() ? 0 : strong.get(0),
                Clustering.mean(graph),
                Components.bridges(graph).stream()
                        .map(pair -> new Bridge(graph.member(pair[0]), graph.member(pair[1])))
                        .toList(),
                voices(graph, top));
    }

    private static long mutual(Graph graph) {
        long mutual = 0;
        for (int from = 0; from < graph.size(); from++) {
            for (int to : graph.from(from)) {
                mutual += graph.turns(to, from) ? 1 : 0;
            }
        }
        return mutual;
    }

    private static List<Voice> voices(Graph graph, int top) {
        double[] ranks = PageRank.of(graph);
        List<Voice> voices = new ArrayList<>(IntStream.range(0, ranks.length)
                .mapToObj(i -> new Voice(
                        graph.member(i), BigDecimal.valueOf((long) StrictMath.rint(ranks[i] * 1e8), RANK_DIGITS)))
                .toList());
        voices.sort(Comparator.comparing(Voice::rank).reversed().thenComparing(Voice::member));
        return voices.subList(0, Math.min(top, voices.size()));
    }
}
