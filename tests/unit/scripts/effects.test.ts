import { describe, expect, it } from 'vitest';
import { leakingEffects } from '../../../scripts/effects.mjs';

const check = (source: string) => leakingEffects('src/ui/Part.tsx', source);

describe('an effect that is left', () => {
  it.each([
    ['nothing', 'useEffect(() => { place.current?.scrollIntoView(); }, []);'],
    ['nothing, by an early return', 'useEffect(() => { if (!place) return; read(place); }, [place]);'],
    ['undefined', 'useEffect(() => { if (!place) return undefined; return () => leave(); }, [place]);'],
    ['what void hides', 'useEffect(() => void load(), []);'],
    ['a function written there', 'useEffect(() => () => cancelAnimationFrame(frame.current), []);'],
    ['a function, whatever that returns', 'useEffect(() => { return () => timers.delete(id); }, [id]);'],
    ['a function it has named', 'useEffect(() => { const off = () => stop(); on(off); return off; }, []);'],
    ['one of two', 'useEffect(() => { return busy ? () => stop() : undefined; }, [busy]);'],
    [
      'what a function inside it answers',
      'useEffect(() => { rows.map((row) => { return row.id; }); }, [rows]);',
    ],
  ])('may give back %s', (_, source) => {
    expect(check(source)).toEqual([]);
  });

  it.each([
    ['a short arrow', 'useEffect(() => place.current?.scrollIntoView(), []);'],
    ['a return', 'useEffect(() => {\n return place.current?.focus(); }, []);'],
    ['a return in a branch', 'useEffect(() => { if (place) { return place.scrollIntoView(); } }, []);'],
    ['a subscription, trusted to answer with a function', 'useEffect(() => follow(client), [client]);'],
    ['a name for what a call answered', 'useEffect(() => { const stop = follow(); return stop; }, []);'],
    ['one side of a choice', 'useEffect(() => (ready ? place.select() : undefined), [ready]);'],
    ['a layout effect', 'useLayoutEffect(() => place.scrollIntoView());'],
    ['an insertion effect', 'useInsertionEffect(() => place.animate([]));'],
    ['an effect by another name', "import { useEffect as after } from 'react'; after(() => go(), []);"],
    ['an effect of the whole of React', 'React.useEffect(() => place.scrollIntoView(), []);'],
    ['a name given twice', 'function a(off) { useEffect(() => off, [off]); }  const off = () => 1;'],
  ])('may not give back what a call answers: %s', (_, source) => {
    expect(check(source)).toEqual([
      expect.stringMatching(/^src\/ui\/Part\.tsx:\d+: \w+ gives back what is not a function written here/),
    ]);
  });

  it('may not be a promise', () => {
    expect(check('useEffect(async () => { await load(); }, []);')).toEqual([
      expect.stringContaining('src/ui/Part.tsx:1: useEffect is async'),
    ]);
  });

  it('is written where it is used, so that one sees what it gives back', () => {
    expect(check("import { focusContent } from './focus.ts';\nuseEffect(focusContent, []);")).toEqual([
      'src/ui/Part.tsx:2: useEffect is given an effect from elsewhere; write it where it is used',
    ]);
    expect(check('const load = () => { go(); }; useEffect(load, []);')).toEqual([]);
  });
});

describe('a ref callback', () => {
  it.each([
    '<p ref={place} />;',
    '<p ref={(element) => { element?.focus(); }} />;',
    '<p ref={(element) => () => forget(element)} />;',
    'const keep = useCallback((element) => { place.current = element; }, []); <p ref={keep} />;',
    'row(item, { ref: virtual.measureElement });',
  ])('may give back nothing or a function: %s', (source) => {
    expect(check(source)).toEqual([]);
  });

  it.each([
    "<p ref={(element) => element?.setAttribute('autofocus', '')} />;",
    '<p ref={(element) => (place.current = element)} />;',
    'const keep = useCallback((element) => places.set(id, element), [id]); <p ref={keep} />;',
    'function keep(element) { return places.set(id, element); } <p ref={keep} />;',
    'row(item, { ref: (element) => element?.scrollIntoView() });',
  ])('may not give back anything else: %s', (source) => {
    expect(check(source)).toEqual([
      expect.stringMatching(/: a ref callback gives back what is not a function written here/),
    ]);
  });
});

it('says so where a file cannot be read', () => {
  expect(check('useEffect(() => {')).toEqual([expect.stringContaining('src/ui/Part.tsx: cannot be parsed')]);
});
