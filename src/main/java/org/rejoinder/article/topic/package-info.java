/** Tags and series as the desk sees them: what is said about them, and how they are renamed, merged and deleted. */
package org.rejoinder.article.topic;
