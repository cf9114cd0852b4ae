/**
 * The bin: what was deleted at the desk is kept there for thirty days, and can be restored. Each kind of thing has a
 * {@link org.rejoinder.trash.TrashSource} beside it, which knows what deleting means for it.
 */
package org.rejoinder.trash;
