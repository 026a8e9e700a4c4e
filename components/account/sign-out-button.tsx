import { Button } from "#components/ui/button.tsx";

/** `signOut` is a server action: it works before the page's scripts do. */
export function SignOutButton({ signOut }: { signOut: () => Promise<void> }) {
  return (
    <form action={signOut}>
      <Button type="submit">Se déconnecter</Button>
    </form>
  );
}
