package rollcall.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import rollcall.words.Language;

/** Tells a handler in which language to answer, if it has a parameter for it; its answer then says in which it is. */
final class LanguageArgument implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Language.class;
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Language language = RequestLanguage.of(request.getNativeRequest(HttpServletRequest.class));
        request.getNativeResponse(HttpServletResponse.class).setHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag());
        return language;
    }
}
