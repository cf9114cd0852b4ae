/**
 * Articles: what authors write and readers read, from draft to publication and back, and the addresses an article has
 * had. Must not know replies.
 */
package org.rejoinder.article;
