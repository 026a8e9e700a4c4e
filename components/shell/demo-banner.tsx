/** Nobody should believe that what they type here is kept. */
export function DemoBanner() {
  return (
    <p className="bg-warning-wash px-4 py-2 text-sm text-warning md:px-8 print:hidden">
      <strong>Démonstration.</strong> Personnes et rencontres inventées, hors celle de Cysoing : rien n’est conservé.
    </p>
  );
}
