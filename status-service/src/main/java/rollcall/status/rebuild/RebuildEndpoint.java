package rollcall.status.rebuild;

import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.stereotype.Component;

/** {@code /actuator/rebuild}: POST begins a rebuild or goes on with one that was cut, GET tells how far, DELETE ends it. */
@Component
@Endpoint(id = "rebuild")
public class RebuildEndpoint {
    private final Rebuild rebuild;

    RebuildEndpoint(Rebuild rebuild) {
        this.rebuild = rebuild;
    }

    /** How far the last rebuild of this instance is. */
    @ReadOperation
    public RebuildState state() {
        return rebuild.state();
    }

    /** Begins one, unless one is running. What an earlier one had folded before it was cut is not folded again. */
    @WriteOperation
    public RebuildState start() {
        return rebuild.start();
    }

    /** Ends a running one, and drops what was folded for it. */
    @DeleteOperation
    public RebuildState abort() {
        return rebuild.abort();
    }
}
