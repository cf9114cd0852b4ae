/** What is new, for programs: Atom, RSS, JSON Feed. */
package org.rejoinder.reader.feed;
