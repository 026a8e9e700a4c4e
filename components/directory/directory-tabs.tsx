import { TabsNav } from "#components/ui/tabs-nav.tsx";
import { organisationsPath, peoplePath } from "./directory-address.ts";

export function DirectoryTabs() {
  return (
    <TabsNav
      label="Annuaire"
      tabs={[
        { href: peoplePath, label: "Personnes" },
        { href: organisationsPath, label: "Organismes" },
      ]}
    />
  );
}
