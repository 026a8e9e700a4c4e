import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** The edition that the installed package carries: what `loadTerritory` compares with the database. */
export function installedEdition(): string {
  const { version } = require("@etalab/decoupage-administratif/package.json");
  return `decoupage-administratif ${version}`;
}

export type OfficialCommune = {
  code: string;
  nom: string;
  type: string;
  /** The commune into which a former one was merged. */
  chefLieu?: string;
  departement: string;
  region: string;
  codesPostaux?: string[];
  population?: number;
};

type OfficialData = {
  regions: { code: string; nom: string }[];
  departements: { code: string; nom: string; region: string }[];
  epcis: { code: string; nom: string; type: string; membres: { code: string }[] }[];
  communes: OfficialCommune[];
};

/** Régions, départements, EPCI and communes (former ones too) as INSEE and the DGCL publish them. About 12 MB, read once. */
export function readOfficialData(): OfficialData {
  const read = (name: string) => require(`@etalab/decoupage-administratif/data/${name}.json`);
  return {
    regions: read("regions"),
    departements: read("departements"),
    epcis: read("epci"),
    communes: read("communes"),
  };
}
