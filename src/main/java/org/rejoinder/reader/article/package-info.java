/** An article with its replies, its previews, its pictures, and the form that says what is wrong in it. */
package org.rejoinder.reader.article;
