"use client";

import { createContext } from "react";
import type { Typography } from "#domain/french/typography.ts";

/** How the words of the record on the screen are set. For what corrects them: on request, or as they are pasted. */
export const TypographySetting = createContext<Typography>({});
