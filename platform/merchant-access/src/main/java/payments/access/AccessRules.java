package payments.access;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Which paths a service has and who may use them. A path that no rule names does not exist, for whomever: a controller
 * that is forgotten here is unreachable, not open. The first rule that fits decides. Immutable.
 */
public final class AccessRules {
    private final List<Rule> rules;

    private AccessRules(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    public static Builder builder() {
        return new Builder();
    }

    private record Rule(@Nullable HttpMethod method, PathPattern pattern, Access access) {
        boolean allows(String requested) {
            // HEAD is GET without its body, so whoever may GET may HEAD.
            return method == null
                    || method.matches(requested)
                    || (HttpMethod.GET.equals(method) && "HEAD".equals(requested));
        }
    }

    /**
     * What the rules say of a request.
     *
     * @param path of the request line, still percent-encoded
     */
    public Access of(String method, String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        Set<String> otherMethods = new LinkedHashSet<>();
        for (Rule rule : rules) {
            if (rule.pattern.matches(parsed)) {
                if (rule.allows(method)) {
                    return rule.access;
                }
                otherMethods.add(String.valueOf(rule.method));
            }
        }
        return new Access.Absent(List.copyOf(otherMethods));
    }

    /** Collects rules in the order in which they are asked. */
    public static final class Builder {
        private final List<Rule> rules = new ArrayList<>();

        private Builder() {}

        /** Merchants whose key has the scope may call this method of the path. */
        public Builder merchant(HttpMethod method, String pattern, Scope scope) {
            return add(method, pattern, new Access.Merchant(scope));
        }

        /** Operators, and nobody else, may call every method of the path. */
        public Builder operator(String pattern) {
            return add(null, pattern, new Access.Operator());
        }

        /** Operators, and nobody else, may call this method of the path. */
        public Builder operator(HttpMethod method, String pattern) {
            return add(method, pattern, new Access.Operator());
        }

        /** Anyone may read the path, without credentials. */
        public Builder open(String pattern) {
            return add(HttpMethod.GET, pattern, new Access.Open());
        }

        private Builder add(@Nullable HttpMethod method, String pattern, Access access) {
            rules.add(new Rule(method, PathPatternParser.defaultInstance.parse(pattern), access));
            return this;
        }

        /** The rules so far, then the paths that every service has: health, metrics and API documents. */
        public AccessRules build() {
            open("/actuator/health/**").open("/actuator/prometheus").open("/actuator/info");
            open("/openapi.json")
                    .open("/openapi.json/**")
                    .open("/docs")
                    .open("/docs/**")
                    .open("/swagger-ui/**");
            return new AccessRules(rules);
        }
    }
}
