package dev.stator.it.transaction;

import dev.stator.Stator;
import java.util.List;

/** Accounts and transfers between them. */
record Bank(Stator stator, AccountDao accounts, TransferDao transfers) {
    Bank(Stator stator) {
        this(stator, new AccountDao(stator), new TransferDao(stator));
    }

    /** Accounts a1, a2, ... with these balances. */
    Bank opened(long... balances) {
        for (int i = 0; i < balances.length; i++) {
            accounts.put(new Account("a" + (i + 1), balances[i])).execute();
        }
        return this;
    }

    long balance(String id) {
        return accounts.get(id).consistent().execute().orElseThrow().balance();
    }

    static Transfer transfer(int number) {
        return new Transfer("a1", number, "a2", 100, List.of("rent", "of", "May"));
    }
}
