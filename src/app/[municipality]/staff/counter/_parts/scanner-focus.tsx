"use client";

import { useEffect } from "react";
import { findNumberId } from "@/ui/counter/find-number";

/** Puts the focus where a scanner types, while nothing is found yet. */
export function ScannerFocus() {
  useEffect(() => document.getElementById(findNumberId)?.focus(), []);
  return null;
}
