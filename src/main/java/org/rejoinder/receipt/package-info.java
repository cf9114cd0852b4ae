/**
 * The writer's side: what becomes of a reply, told to who wrote it, and what they may still do about it, without an account.
 * Stands on moderation, which keeps the rules of every change. Must not know a page.
 */
package org.rejoinder.receipt;
