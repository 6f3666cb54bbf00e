/**
 * Other people's ways to do what Espalier does, measured beside it in the same run.
 *
 * <p>Enter by {@link io.espalier.bench.peers.PeerSuite}. Peers are programs of their own: C++ loops, built with g++ where that is
 * there, and finmath-lib, fetched by Maven when it is asked for and never before. Their sources lie in {@code bench/peers} and
 * travel in the jar.
 */
package io.espalier.bench.peers;
