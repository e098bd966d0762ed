package payments.ledger.journal.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import payments.access.MerchantCaller;
import payments.access.Page;
import payments.access.ProblemException;
import payments.events.PaymentId;
import payments.ledger.journal.JournalEntry;
import payments.ledger.journal.JournalReader;

@RestController
@Tag(name = "Journal")
class JournalController {
    private final JournalReader journal;

    JournalController(JournalReader journal) {
        this.journal = journal;
    }

    @GetMapping("/v1/ledger/payments/{id}")
    @Operation(summary = "The whole journal of a payment")
    Page<JournalEntry> ofPayment(@AuthenticationPrincipal MerchantCaller caller, @PathVariable PaymentId id) {
        List<JournalEntry> entries = journal.ofPayment(caller, id);
        if (entries.isEmpty()) {
            throw ProblemException.notFound();
        }
        return new Page<>(entries, false, null);
    }
}
