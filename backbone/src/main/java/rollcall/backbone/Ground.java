package rollcall.backbone;

import java.net.URI;

/** One way to have the real parts. Each starts when it is first asked for, unless it is there already. */
interface Ground extends AutoCloseable {

    String bootstrapServers();

    URI schemaRegistry();

    Database database();

    /** Stops the broker where it stands: connections stay, nothing is answered. */
    void pauseBroker();

    void resumeBroker();

    void stopRegistry();

    /** Returns at once; its address and what it knows are the same as before. */
    void startRegistry();

    /** Stops the database server where it stands: connections stay, nothing is answered. */
    void pauseDatabase();

    void resumeDatabase();

    /** Ends the database server in order. */
    void stopDatabase();

    /** Returns at once; its address and what it holds are the same as before. */
    void startDatabase();

    @Override
    void close();
}
