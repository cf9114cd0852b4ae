/** Articles as the desk lists them: what an account may edit, filtered, searched and sorted, a page at a time. */
package org.rejoinder.article.list;
