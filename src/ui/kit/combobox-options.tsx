type Option = { value: string; text: string; hint?: string };

type Props = {
  id: string;
  label: string;
  shown: boolean;
  options: readonly Option[];
  active: number;
  empty: string;
  onChoose: (option: Option) => void;
};

/** The list under a combobox. Focus stays in the box; pressing a line must not take it away. */
export function OptionList({ id, label, shown, options, active, empty, onChoose }: Props) {
  return (
    <div
      id={id}
      role="listbox"
      aria-label={label}
      tabIndex={-1}
      hidden={!shown}
      className="absolute z-20 mt-1 max-h-80 w-full overflow-y-auto rounded border border-border-strong bg-raised py-1 shadow-lg"
    >
      {options.length === 0 ? <p className="px-3 py-1.5 text-text-2">{empty}</p> : null}
      {options.map((option, index) => (
        <div
          key={option.value}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          className="flex min-h-9 cursor-pointer flex-col justify-center px-3 py-1 hover:bg-sunken aria-selected:bg-info-bg aria-selected:shadow-[inset_3px_0_0_var(--brand)]"
          onMouseDown={(event) => {
            event.preventDefault();
            onChoose(option);
          }}
        >
          {option.text}
          {option.hint ? <span className="text-caption text-text-2">{option.hint}</span> : null}
        </div>
      ))}
    </div>
  );
}
