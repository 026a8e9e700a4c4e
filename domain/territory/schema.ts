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
