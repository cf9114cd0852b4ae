/**
 * A site in one file, and back: {@link org.rejoinder.backup.Backup}, {@link org.rejoinder.backup.Restore}. The file is a ZIP
 * archive of pictures, keys and the rows of every table as text, the same from H2 and PostgreSQL. Which tables and columns
 * there are the database says; no list of them stands here.
 *
 * <p>Plain Java without a container. Knows {@code settings} and {@code database}; what a running site does for the command is in
 * {@code backup.online}.
 */
package org.rejoinder.backup;
