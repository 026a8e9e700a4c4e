"use client";

import type { ReactNode } from "react";
import { Button } from "#components/ui/button.tsx";
import { Shortcuts } from "#components/ui/shortcuts.tsx";
import type { Tool } from "./editor/editor-port.ts";
import { LinkField } from "./link-field.tsx";
import { SaveLine } from "./save-line.tsx";
import { shortcuts } from "./shortcut-list.ts";
import type { Overall } from "./texts.ts";
import { Toolbar } from "./toolbar.tsx";
import type { Cursor } from "./use-cursor.ts";

/** Where the keyboard goes when « Relire » is closed and no text is open. */
export const reviewButtonId = "relire";

type Props = {
  cursor: Cursor;
  /** Whether a text is open. */
  writing: boolean;
  editorReady: boolean;
  /** That the words at the cursor have. */
  tools: Tool[];
  overall: Overall;
  onRetry: () => void;
  onSignIn: () => void;
  /** Where there is no room for it beside the page, it unfolds here. */
  outline: ReactNode;
};

/** What stays at the top while one writes: the tools, whether all is saved, and the way to what has no room beside the page. */
export function RecordBar({ cursor, writing, editorReady, tools, overall, onRetry, onSignIn, outline }: Props) {
  const { editor, linking, setLinking, outlineOpen, setOutlineOpen, panelOpen, reviewing } = cursor;
  return (
    // Its head is hidden under the tabs: no line of the text passes between the two.
    <div className="sticky top-[4.25rem] z-10 mx-auto max-w-read border-line border-b bg-paper pt-1.5 -mt-1.5">
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <Toolbar
          disabled={!writing || !editorReady}
          active={tools}
          onTool={(tool) => (tool === "link" ? setLinking(true) : editor.current?.run(tool))}
        />
        <div className="flex min-w-0 items-center gap-1 max-sm:w-full">
          <SaveLine overall={overall} onRetry={onRetry} onSignIn={onSignIn} onShow={(id) => cursor.goTo(id)} />
          <span className="flex max-sm:ml-auto">
            <span className="xl:hidden">
              <Button
                variant="quiet"
                size="small"
                aria-expanded={outlineOpen}
                onClick={() => setOutlineOpen(!outlineOpen)}
              >
                Plan
              </Button>
            </span>
            {writing ? (
              <span className="lg:hidden">
                <Button
                  variant="quiet"
                  size="small"
                  aria-expanded={panelOpen && !reviewing}
                  onClick={panelOpen && !reviewing ? cursor.closePanel : cursor.showFields}
                >
                  Intervenant
                </Button>
              </span>
            ) : null}
            <Button
              id={reviewButtonId}
              variant="quiet"
              size="small"
              aria-expanded={panelOpen && reviewing}
              onClick={panelOpen && reviewing ? cursor.closePanel : cursor.review}
            >
              Relire
            </Button>
            <Shortcuts shortcuts={shortcuts} />
          </span>
        </div>
      </div>
      {linking ? (
        <LinkField
          href={editor.current?.link() ?? null}
          onDone={(href) => {
            setLinking(false);
            editor.current?.setLink(href);
          }}
          onCancel={() => {
            setLinking(false);
            editor.current?.focus(null);
          }}
        />
      ) : null}
      {outlineOpen ? (
        <div className="max-h-[60dvh] overflow-y-auto border-line border-t py-3 xl:hidden">{outline}</div>
      ) : null}
    </div>
  );
}
