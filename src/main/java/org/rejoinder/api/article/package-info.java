/**
 * Articles as those see them who write and publish, for programs with a key: in every state, through the same services as the desk's editor, which say
 * who may do what. What readers have of them is in {@code api.published}.
 */
package org.rejoinder.api.article;
