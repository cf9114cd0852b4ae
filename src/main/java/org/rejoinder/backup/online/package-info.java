/** What a running site does for the command {@code backup}, because nobody else can open its database. */
package org.rejoinder.backup.online;
