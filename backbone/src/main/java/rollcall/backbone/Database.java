package rollcall.backbone;

import java.net.URI;

/**
 * A PostgreSQL database and who may do everything in it and on its server.
 *
 * @param url JDBC's, with the database's name as its path
 */
public record Database(String url, String user, String password) {

    public String name() {
        return URI.create(url.substring("jdbc:".length())).getPath().substring(1);
    }

    /** Another database of the same server. */
    public Database named(String name) {
        return new Database(url.replaceFirst("/[^/?]+(\\?|$)", "/" + name + "$1"), user, password);
    }

    /** Names everything but the password. */
    @Override
    public String toString() {
        return url + " as " + user;
    }
}
