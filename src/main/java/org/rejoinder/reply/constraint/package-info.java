/** What a field of the reply form must be, as constraints of Bean Validation. Must know nothing of replies. */
package org.rejoinder.reply.constraint;
