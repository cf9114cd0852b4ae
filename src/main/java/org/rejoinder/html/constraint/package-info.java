/** What a plain text that somebody typed must be, as constraints of Bean Validation. */
package org.rejoinder.html.constraint;
