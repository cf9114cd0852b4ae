/**
 * The writer's side: what becomes of a reply, told to who wrote it, and what they may still do about it, without an account.
 * Anybody can type an address, so whoever has one is believed only about the reply whose own mail led back to it, or that
 * came with what a browser keeps of an earlier one ({@link org.rejoinder.receipt.Verification}). Stands on moderation, which keeps the rules of every change. Must not know a page.
 */
package org.rejoinder.receipt;
