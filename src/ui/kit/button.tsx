import type { AnchorHTMLAttributes, ButtonHTMLAttributes } from "react";
import { Icon, type IconName } from "@/ui/kit/icon";

type Look = { variant?: "primary" | "secondary" | "danger" | "quiet"; icon?: IconName };

function look({ variant = "primary" }: Look, className?: string): string {
  const base = variant === "primary" ? "o-button" : `o-button o-button--${variant}`;
  return className ? `${base} ${className}` : base;
}

/** A button that acts; it submits its form unless `type="button"`. */
export function Button({
  variant,
  icon,
  className,
  children,
  ...rest
}: Look & ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <button type="submit" {...rest} className={look({ variant }, className)}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </button>
  );
}

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function ButtonLink({
  variant,
  icon,
  className,
  children,
  ...rest
}: Look & AnchorHTMLAttributes<HTMLAnchorElement> & { href: string }) {
  return (
    <a {...rest} className={look({ variant }, className)}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </a>
  );
}
