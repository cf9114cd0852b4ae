/** The manual at the desk: the pages of {@code src/site} that are for those who use it, as the build has put them into the jar. */
package org.rejoinder.desk.help;
