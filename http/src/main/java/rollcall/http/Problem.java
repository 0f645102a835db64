package rollcall.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.http.ProblemDetail;

/** A refusal that comes too late to be the answer, in the shape that it would have had as one. */
public final class Problem {
    private Problem() {}

    /** To be told inside the answer to this request. */
    public static ProblemDetail of(HttpServletRequest request, Refusal refusal) {
        Object told = Problems.entity(request, request.getRequestURI(), refusal).getBody();
        return (ProblemDetail) Objects.requireNonNull(told);
    }
}
