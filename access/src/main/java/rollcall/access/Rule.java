package rollcall.access;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPattern.PathMatchInfo;
import org.springframework.web.util.pattern.PathPatternParser;
import rollcall.http.Refusal;

/**
 * Who may make one call, and how. The path's variables {@code customer} and {@code partner} name organizations.
 *
 * @param method GET covers HEAD
 * @param path as the call's handler maps it
 * @param scope what a token must allow; empty if no token is asked for
 * @param parties who may; empty if no token is asked for
 * @param toOthers what anybody else is told
 */
public record Rule(HttpMethod method, PathPattern path, Optional<Scope> scope, Set<Party> parties, ToOthers toOthers) {
    private static final PathPatternParser PATHS = paths();

    /** What somebody is told whom a call is not for. */
    public enum ToOthers {
        /** The same as of what does not exist. */
        NOT_FOUND {
            @Override
            public Refusal refusal() {
                return Refusals.notFound();
            }
        },
        /** That a relationship is needed, whether or not the customer exists. */
        RELATIONSHIP_REQUIRED {
            @Override
            public Refusal refusal() {
                return Refusals.relationshipRequired();
            }
        };

        public abstract Refusal refusal();
    }

    /** A call that answers whoever asks. */
    public static Rule open(HttpMethod method, String path) {
        return new Rule(method, PATHS.parse(path), Optional.empty(), Set.of(), ToOthers.NOT_FOUND);
    }

    /** A call for these parties, with that scope; what it is about does not exist for anybody else. */
    public static Rule of(HttpMethod method, String path, Scope scope, Party first, Party... more) {
        return new Rule(method, PATHS.parse(path), Optional.of(scope), EnumSet.of(first, more), ToOthers.NOT_FOUND);
    }

    /** Tells others that they need a relationship. */
    public Rule telling(ToOthers toOthers) {
        return new Rule(method, path, scope, parties, toOthers);
    }

    public boolean isOpen() {
        return scope.isEmpty();
    }

    boolean isAbout(HttpMethod asked, PathContainer place) {
        HttpMethod meant = asked.equals(HttpMethod.HEAD) ? HttpMethod.GET : asked;
        return method.equals(meant) && path.matches(place);
    }

    /** Who the caller is to the organizations that the path names. */
    boolean isFor(Caller caller, PathContainer place, Surroundings surroundings) {
        PathMatchInfo names = path.matchAndExtract(place);
        return parties.stream().anyMatch(party -> switch (party) {
            case CUSTOMER -> caller.is(names.getUriVariables().get("customer"));
            case PARTNER -> caller.is(names.getUriVariables().get("partner"));
            case ITS_PARTNER ->
                surroundings
                        .partnerships()
                        .isEstablished(
                                caller.organization(), names.getUriVariables().get("customer"));
            case ANY_ORGANIZATION -> true;
            case OPERATOR -> caller.is(surroundings.operator());
        });
    }

    /** What is known besides the call. */
    record Surroundings(Partnerships partnerships, String operator) {}

    /** Words of a path count in any capitalization, as the handlers take them. */
    private static PathPatternParser paths() {
        PathPatternParser parser = new PathPatternParser();
        parser.setCaseSensitive(false);
        return parser;
    }

    @Override
    public String toString() {
        return method + " " + path.getPatternString();
    }
}
