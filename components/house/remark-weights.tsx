import { useId } from "react";
import type { UseFormRegisterReturn } from "react-hook-form";
import { Button } from "#components/ui/button.tsx";
import { Select } from "#components/ui/select-field.tsx";
import { remarkKindLabels, weightLabels } from "#domain/review/labels.ts";
import { mayBlock, usualWeights } from "#domain/review/rules.ts";
import { type RemarkKind, type Weight, weights } from "#domain/review/schema.ts";

type Props = {
  chosen: Partial<Record<RemarkKind, Weight>>;
  field: (kind: RemarkKind) => UseFormRegisterReturn;
  /** Takes back all the usual weights. */
  onUsual: () => void;
};

const groups: { title: string; kinds: RemarkKind[] }[] = [
  {
    title: "Qui parle",
    kinds: [
      "capacityMissing",
      "departementMissing",
      "communeMisspelt",
      "nameWrittenTwoWays",
      "officeAtOdds",
      "genderAtOdds",
    ],
  },
  {
    title: "Ce qui est écrit",
    kinds: ["placeholder", "ordinalForm", "acronymUnexplained", "programmeMisspelt", "mixedTenses", "spelling"],
  },
  { title: "Le programme", kinds: ["emptySequence", "plannedSpeakerSilent"] },
];

/** What « Relire » does with each kind of remark. Where the house departs from what is usual, that is said. */
export function RemarkWeights({ chosen, field, onUsual }: Props) {
  const departs = (kind: RemarkKind) => (chosen[kind] ?? usualWeights[kind]) !== usualWeights[kind];
  return (
    <>
      {groups.map(({ title, kinds }) => (
        <fieldset key={title} className="min-w-0">
          <legend className="mb-1 font-semibold">{title}</legend>
          <div className="divide-y divide-line border-line border-y">
            {kinds.map((kind) => (
              <WeightRow key={kind} kind={kind} departs={departs(kind)} field={field(kind)} />
            ))}
          </div>
        </fieldset>
      ))}
      {groups.some(({ kinds }) => kinds.some(departs)) ? (
        <Button size="small" className="self-start" onClick={onUsual}>
          Revenir aux choix d’usage
        </Button>
      ) : null}
    </>
  );
}

type RowProps = { kind: RemarkKind; departs: boolean; field: UseFormRegisterReturn };

function WeightRow({ kind, departs, field }: RowProps) {
  const id = useId();
  return (
    <div className="grid items-center gap-x-4 gap-y-1 py-2 sm:grid-cols-[minmax(0,1fr)_13rem]">
      <div className="min-w-0">
        <label htmlFor={id}>{remarkKindLabels[kind]}</label>
        {departs ? (
          <p id={`${id}-usual`} className="text-ink-soft text-sm">
            D’usage&nbsp;: {weightLabels[usualWeights[kind]].toLowerCase()}
          </p>
        ) : null}
      </div>
      <Select
        {...field}
        id={id}
        aria-describedby={departs ? `${id}-usual` : undefined}
        options={weights
          .filter((weight) => weight !== "blocking" || mayBlock(kind))
          .map((value) => ({ value, label: weightLabels[value] }))}
      />
    </div>
  );
}
