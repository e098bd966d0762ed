package payments.ledger.account.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import payments.access.Cursor;
import payments.access.MerchantCaller;
import payments.access.Page;
import payments.access.ProblemException;
import payments.events.PaymentId;
import payments.events.TransactionId;
import payments.ledger.account.Balance;
import payments.ledger.account.BookReader;
import payments.ledger.account.BookedTransaction;
import payments.ledger.account.TrialBalance;

@RestController
@Tag(name = "Books")
class BookController {
    private final BookReader books;

    BookController(BookReader books) {
        this.books = books;
    }

    @GetMapping("/v1/balances")
    @Operation(summary = "What the merchant has, by currency")
    Page<Balance> balances(@AuthenticationPrincipal MerchantCaller caller) {
        return new Page<>(books.balances(caller), false, null);
    }

    @GetMapping("/v1/ledger/transactions")
    @Operation(summary = "List transactions, newest first")
    Page<BookedTransaction> transactions(
            @AuthenticationPrincipal MerchantCaller caller,
            @RequestParam(name = "payment", required = false) @Nullable PaymentId payment,
            @RequestParam(name = "limit", defaultValue = "20") @Min(1) @Max(100) int limit,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor) {
        return books.transactions(caller, payment, limit, cursor == null ? null : Cursor.decode(cursor));
    }

    @GetMapping("/v1/ledger/transactions/{id}")
    @Operation(summary = "A transaction with its entries")
    BookedTransaction transaction(@AuthenticationPrincipal MerchantCaller caller, @PathVariable TransactionId id) {
        return books.transaction(caller, id).orElseThrow(ProblemException::notFound);
    }

    @GetMapping("/v1/ledger/trial-balance")
    @Operation(summary = "Whether all the books are right; for operators")
    TrialBalance trialBalance() {
        return books.trialBalance();
    }
}
