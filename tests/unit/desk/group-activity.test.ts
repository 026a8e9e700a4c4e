import { expect, test } from "vitest";
import { groupActivity } from "#components/desk/group-activity.ts";

const morning = Date.parse("2021-12-07T08:00:00Z");
const meeting = { id: "m", title: "Cysoing" };

function aLine(id: number, with_: Partial<Parameters<typeof groupActivity>[0][number]> = {}) {
  return { id, at: morning, actorName: "Claire", sentence: `geste ${id}`, meeting, ...with_ };
}

test("what one person does in a row to one meeting is told once, by its latest", () => {
  expect(groupActivity([aLine(3), aLine(2), aLine(1)])).toEqual([{ ...aLine(3), others: 2 }]);
});

test("another person, another meeting, another day or no meeting at all is told apart", () => {
  const lines = [
    aLine(5),
    aLine(4, { actorName: "Hugo" }),
    aLine(3, { actorName: "Hugo", meeting: { id: "n", title: "Roye" } }),
    aLine(2, { actorName: "Hugo", meeting: null }),
    aLine(1, { actorName: "Hugo", meeting: null }),
    aLine(0, { at: morning - 86_400_000 }),
  ];

  expect(groupActivity(lines).map((group) => [group.id, group.others])).toEqual(
    [5, 4, 3, 2, 1, 0].map((id) => [id, 0]),
  );
});
