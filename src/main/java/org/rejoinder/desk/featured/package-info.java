/** Where editors pick replies for readers to see first. Decides nothing: that is {@link org.rejoinder.moderation.featured}. */
package org.rejoinder.desk.featured;
