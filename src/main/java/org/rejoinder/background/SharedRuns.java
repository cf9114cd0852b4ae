package org.rejoinder.background;

/** Who runs a job that one of several processes does for all, and what is kept of its runs where the others see it. */
public interface SharedRuns {

    /** Of what each process does for itself. */
    SharedRuns NOT_SHARED = new SharedRuns() {
        @Override
        public boolean isOurs() {
            return true;
        }

        @Override
        public void began(BackgroundJob job) {}

        @Override
        public void ended(BackgroundJob job) {}
    };

    /** Whether it is this process that runs it now. */
    boolean isOurs();

    void began(BackgroundJob job);

    /** Well. */
    void ended(BackgroundJob job);
}
