/** What Commento and its successor Comentario send to whoever asks for the comments of a domain, in both versions of it. */
package org.rejoinder.exchange.commento;
