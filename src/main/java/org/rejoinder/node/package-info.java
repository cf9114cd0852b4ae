/**
 * The processes that run on one PostgreSQL, and how they agree: no reader, at any of them, is given a page that is older than a
 * commit which was finished before the request began.
 *
 * <p>There is no list of members. Each node has a row with a lease ({@link org.rejoinder.node.Lease}), which it renews every half
 * second over a connection of its own, on which it listens. What a commit makes untrue is told in its transaction
 * ({@link org.rejoinder.node.ContentChanges}, {@code pg_notify}); each node heeds it and says so; and whoever committed waits,
 * before its answer, until every other has, or has no lease any more. A node whose own lease is over trusts nothing that is ready
 * ({@link org.rejoinder.node.Nodes#isUpToDate}); one that joins is waited for once all others know of it, and trusts nothing from
 * before. Whoever is alone tells nothing and waits for nobody: should somebody join between its last look and its commit, it
 * tells them afterwards; and when a row disappears everything is forgotten, for its owner may have died between the two.
 *
 * <p>The lease is written by the clock of the database, which must not be set forward by more than it lasts, and is counted here
 * on a clock that stands still while the machine as a whole does: a virtual machine that is paused and resumed may answer for as
 * much of a lease as was left.
 *
 * <p>What runs by itself takes its work from the database under locks, so that of two nodes the second finds nothing left; what has
 * no such locks runs only at the node that was started first ({@link org.rejoinder.node.Nodes#isFirst}), or after its lease at the next,
 * which looks what the other has begun and not ended, or missed ({@link org.rejoinder.node.JobTakeoverJob}).
 *
 * <p>What is only good to know, such as what has come into the queue, is told beside it ({@link org.rejoinder.node.Nodes#tellNews}): after
 * the commit, gathered for a moment, by the thread that listens, so that no transaction has a statement more; it may be lost.
 *
 * <p>Must not know what changes, nor who remembers it.
 */
package org.rejoinder.node;
