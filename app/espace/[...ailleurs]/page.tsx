import { notFound } from "next/navigation";

/** Any other address of the staff's side: the missing page, with the rail beside it. */
export default function Elsewhere() {
  notFound();
}
