/** The numbers about moderation that anybody can check: pages, and the same as files for programs. */
package org.rejoinder.reader.transparency;
