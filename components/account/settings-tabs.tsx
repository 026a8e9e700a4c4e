import { TabsNav } from "#components/ui/tabs-nav.tsx";

export function SettingsTabs() {
  return (
    <div className="mb-8">
      <TabsNav
        label="Réglages"
        tabs={[
          { href: "/espace/reglages", label: "Équipe" },
          { href: "/espace/reglages/maison", label: "Maison" },
        ]}
      />
    </div>
  );
}
