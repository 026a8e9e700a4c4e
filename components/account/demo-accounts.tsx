import { Button } from "#components/ui/button.tsx";
import { roleDescriptions, roleLabels } from "#domain/account/labels.ts";
import type { Role } from "#domain/account/schema.ts";

export type DemoAccount = { name: string; email: string; password: string; role: Role };

export function DemoAccounts({
  accounts,
  onChoose,
}: {
  accounts: DemoAccount[];
  onChoose: (account: DemoAccount) => void;
}) {
  return (
    <section className="mt-10 border-line border-t pt-6" aria-labelledby="comptes-de-demonstration">
      <h2 id="comptes-de-demonstration" className="font-serif text-lg">
        Comptes de démonstration
      </h2>
      <p className="mt-1 text-ink-soft">
        Personnes et données inventées. Même mot de passe pour tous : <b>{accounts[0]?.password}</b>
      </p>
      <ul className="mt-3">
        {accounts.map((account) => (
          <li
            key={account.email}
            className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 border-line border-b py-2"
          >
            <span className="min-w-0">
              <b>{roleLabels[account.role]}</b> <span className="text-ink-soft">{roleDescriptions[account.role]}</span>
              <span className="block break-words text-ink-soft text-sm">{account.email}</span>
            </span>
            <Button
              size="small"
              variant="quiet"
              onClick={() => onChoose(account)}
              aria-label={`Choisir le compte ${roleLabels[account.role]}`}
            >
              Choisir
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
