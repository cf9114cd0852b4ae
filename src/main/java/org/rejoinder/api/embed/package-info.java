/** How other sites show an article or a reply of this one: oEmbed, without a script and without a picture of theirs. */
package org.rejoinder.api.embed;
