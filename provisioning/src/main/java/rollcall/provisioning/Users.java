package rollcall.provisioning;

import java.util.Collection;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import rollcall.schemas.Principal;

/**
 * Gives each principal its password, of which the broker keeps a salted hash only. Nobody can ask it whether a password is
 * still the same, so it is set every time; connections that stand stay.
 */
record Users(Admin admin, Passwords passwords) {
    private static final ScramCredentialInfo HASHED = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 8192);

    void settle(Collection<Principal> principals) {
        List<UserScramCredentialAlteration> known = principals.stream()
                .map(principal -> (UserScramCredentialAlteration)
                        new UserScramCredentialUpsertion(principal.name(), HASHED, passwords.of(principal)))
                .toList();
        Answer.of("users were not made", admin.alterUserScramCredentials(known).all());
    }
}
