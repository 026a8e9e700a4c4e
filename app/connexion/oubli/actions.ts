"use server";

import { after } from "next/server";
import { visitorAction } from "#app/_server/action.ts";
import { config } from "#app/_server/config.ts";
import { deliverLink } from "#app/_server/deliver-link.ts";
import { countLinkRequest, makeRequestedLink } from "#domain/account/request-link.ts";
import { requestLinkInput } from "#domain/account/schema.ts";

export const requestLinkAction = visitorAction(requestLinkInput, (input, address) => {
  countLinkRequest(input, address);
  if (!config().mail) return null;
  // After the answer, which then takes the same time for an address that is nobody's.
  after(async () => {
    const link = makeRequestedLink(input);
    if (link) await deliverLink(link);
  });
  return null;
});
