const shapes = {
  check: "M8 12.5l2.8 2.8L16.5 9.5M12 21a9 9 0 100-18 9 9 0 000 18z",
  tick: "M5 12.5l4.5 4.5L19 7.5",
  warning: "M12 3.5L22 20.5H2zM12 10v5M12 17.6v.4",
  stop: "M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3zM9 9l6 6M15 9l-6 6",
  pause: "M12 21a9 9 0 100-18 9 9 0 000 18zM10 9v6M14 9v6",
  clock: "M12 21a9 9 0 100-18 9 9 0 000 18zM12 7v5l3.5 2",
  hourglass: "M7 3h10M7 21h10M8 3v4l4 5 4-5V3M8 21v-4l4-5 4 5v4",
  info: "M12 21a9 9 0 100-18 9 9 0 000 18zM12 11v5.5M12 7.6v.4",
  dot: "M12 15a3 3 0 100-6 3 3 0 000 6z",
  ring: "M12 20a8 8 0 100-16 8 8 0 000 16z",
  close: "M6 6l12 12M18 6L6 18",
  search: "M11 18a7 7 0 100-14 7 7 0 000 14zM16 16l5 5",
  menu: "M4 7h16M4 12h16M4 17h16",
  more: "M5 12v.1M12 12v.1M19 12v.1",
  left: "M15 5l-7 7 7 7",
  right: "M9 5l7 7-7 7",
  down: "M5 9l7 7 7-7",
  up: "M5 15l7-7 7 7",
  arrow: "M4 12h15M13 6l6 6-6 6",
  document: "M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6",
  upload: "M12 16V4M7 9l5-5 5 5M4 17v4h16v-4",
  download: "M12 4v12M7 11l5 5 5-5M4 17v4h16v-4",
  print: "M7 9V3h10v6M7 17H4V9h16v8h-3M7 14h10v7H7z",
  user: "M12 12a4 4 0 100-8 4 4 0 000 8zM4.5 21c.6-4.2 3.4-6.5 7.5-6.5s6.9 2.3 7.5 6.5",
  users:
    "M9 12a3.5 3.5 0 100-7 3.5 3.5 0 000 7zM2.5 20c.5-3.8 2.9-5.5 6.5-5.500s6 1.7 6.5 5.500M16 5.300a3.5 3.5 0 010 6.400M18 14.900c2 .7 3.2 2.3 3.5 5.1",
  building: "M4 21V8l8-5 8 5v13M2 21h20M9 21v-6h6v6M8.5 10.500h.1M15.5 10.500h.1M12 10.500h.1",
  counter: "M3 12h18v9H3zM8 12V8M16 12V8M5 8h14l-2-5H7z",
  inbox: "M3 13l3-9h12l3 9v7H3zM3 13h5l1.5 3h5L16 13h5",
  pen: "M4 20l1-5L16 4l4 4L9 19zM13.5 6.500l4 4",
  book: "M5 4h11a3 3 0 013 3v14H8a3 3 0 01-3-3zM5 18a3 3 0 013-3h11",
  chart: "M4 20V4M4 20h16M8.5 16v-4M13 16V8M17.5 16v-6",
  calendar: "M4 6h16v15H4zM4 10.500h16M8 3v5M16 3v5",
  megaphone: "M4 10v4h3l9 5V5l-9 5zM19 9.500a3.5 3.5 0 010 5M8 14l1 6h3l-1-4.3",
  settings:
    "M4 7h9M17 7h3M4 17h3M11 17h9M15 9.500a2.5 2.5 0 100-5 2.5 2.5 0 000 5zM9 19.500a2.5 2.5 0 100-5 2.5 2.5 0 000 5z",
  flag: "M5 21V4M5 4h13l-3 4.5 3 4.500H5",
  undo: "M8 5L4 9l4 4M4 9h10a5.5 5.5 0 010 11H9",
  plus: "M12 5v14M5 12h14",
  scan: "M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M4 12h16",
  offline:
    "M3 3l18 18M5 12.500a10 10 0 014-2.500M15 10.200a10 10 0 014 2.300M8.5 16a5 5 0 015-1M12 19.500v.1M2 9a14 14 0 014-2.700M11 5.100A14 14 0 0122 9",
  lock: "M6 11h12v10H6zM8.5 11V7.500a3.5 3.5 0 017 0V11",
  scales: "M12 3v18M7 21h10M4 7h16M4 7l-2.5 6.500a3 3 0 005 0zM20 7l-2.5 6.500a3 3 0 005 0z",
  message: "M4 5h16v11H10l-5 4v-4H4z",
  copies: "M9 9h11v11H9zM5 15H4V4h11v1",
  link: "M9 15l6-6M10.5 6.500L13 4a5 5 0 017 7l-2.5 2.500M13.5 17.500L11 20a5 5 0 01-7-7l2.5-2.5",
  eye: "M2 12c2.5-4.5 6-6.5 10-6.500s7.5 2 10 6.500c-2.5 4.5-6 6.5-10 6.500S4.5 16.5 2 12zM12 15a3 3 0 100-6 3 3 0 000 6z",
  globe:
    "M12 21a9 9 0 100-18 9 9 0 000 18zM3 12h18M12 3c3 3 3.8 6 3.8 9s-.8 6-3.8 9c-3-3-3.8-6-3.8-9S9 6 12 3z",
} as const;

export type IconName = keyof typeof shapes;

/** A line icon of one em; silent beside a word, or named by `label` when it stands alone. */
export function Icon({ name, label, className }: { name: IconName; label?: string; className?: string }) {
  return (
    <svg
      className={className ? `o-icon ${className}` : "o-icon"}
      viewBox="0 0 24 24"
      width="24"
      height="24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      focusable="false"
      role={label ? "img" : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      <path d={shapes[name]} />
    </svg>
  );
}
