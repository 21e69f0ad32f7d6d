package dev.stator.it.vault;

import dev.stator.annotation.ItemCollection;
import dev.stator.it.vault.Vault.Lease;
import dev.stator.it.vault.Vault.Owner;
import dev.stator.it.vault.Vault.Pass;
import dev.stator.it.vault.Vault.Secret;
import dev.stator.it.vault.Vault.Stamped;
import java.util.List;

/** All of a vault. */
@ItemCollection(Vault.class)
record VaultView(Owner owner, List<Secret> secrets, List<Lease> leases, List<Pass> passes, List<Stamped> stamped) {}
