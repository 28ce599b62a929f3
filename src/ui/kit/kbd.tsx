/** The keys of a shortcut, such as `Ctrl+K`. */
export function Kbd({ keys }: { keys: string }) {
  return (
    <kbd className="rounded border border-border-strong bg-surface px-1.5 py-px font-mono text-caption text-text-2 whitespace-nowrap">
      {keys}
    </kbd>
  );
}
