package payments.verification.risk;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What the risk service says. */
record RiskAnswer(RiskDecision decision, @Nullable BigDecimal score) {}
