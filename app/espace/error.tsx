"use client";

import { FailurePage } from "#components/shell/failure-page.tsx";

export default FailurePage;
