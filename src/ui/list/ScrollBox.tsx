import { type ReactNode, useEffect, useRef, useState } from 'react';

/**
 * A box that scrolls sideways when what is in it is too wide. Only then is it a stop for the Tab key, so that the keyboard
 * can scroll it, and only then a region with a name; a page of tables that fit has no extra stops.
 */
export function ScrollBox({
  label,
  className,
  children,
}: {
  label: string;
  className?: string | undefined;
  children: ReactNode;
}) {
  const box = useRef<HTMLDivElement>(null);
  const [isTooWide, setTooWide] = useState(false);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => setTooWide(element.scrollWidth > element.clientWidth);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    if (element.firstElementChild) observer.observe(element.firstElementChild);
    return () => observer.disconnect();
  }, []);
  return (
    <div
      ref={box}
      className={className}
      {...(isTooWide && { role: 'region', tabIndex: 0, 'aria-label': label })}
    >
      {children}
    </div>
  );
}
