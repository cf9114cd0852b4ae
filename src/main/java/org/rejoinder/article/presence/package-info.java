/** Who has which article open in the editor at the moment. */
package org.rejoinder.article.presence;
