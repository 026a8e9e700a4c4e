/** A commune as a record knows it, with what follows from it. */
export type RecordedCommune = {
  code: string;
  commune: string;
  departementCode: string;
  departement: string;
  region: string;
  epci: string | null;
};

/** A commune as a picker shows it: enough to tell homonyms apart and to say what choosing it fills. */
export type CommuneChoice = {
  code: string;
  name: string;
  departementCode: string;
  departementName: string;
  regionName: string;
  epciName: string | null;
  population: number;
};
