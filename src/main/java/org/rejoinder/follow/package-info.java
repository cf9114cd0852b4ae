/**
 * Who is told of news by mail without writing here: all articles, those with a tag, by an author or of a series, and the replies to
 * one article. Somebody asks for it, and confirms it from their mailbox ({@link org.rejoinder.follow.FollowRequests}); what is new is
 * noted in the transaction that makes it public ({@link org.rejoinder.follow.FollowNewsObserver}), and written to each of them later,
 * some at a time ({@link org.rejoinder.follow.FollowDigest}). Addresses are those of {@link org.rejoinder.commenter}. Must not know pages.
 */
package org.rejoinder.follow;
